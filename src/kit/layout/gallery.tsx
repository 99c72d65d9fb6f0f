import type { JSX } from 'preact'
import { Button, ButtonGroup, ButtonLink } from '../html/button.tsx'
import { Checkboxes } from '../html/checkboxes.tsx'
import { DateInput } from '../html/date-input.tsx'
import { Details } from '../html/details.tsx'
import { ErrorSummary } from '../html/error-summary.tsx'
import type { Going } from '../html/go.tsx'
import { Breadcrumbs, Pagination } from '../html/navigation.tsx'
import { InsetText, NotificationBanner, Panel, WarningText } from '../html/notices.tsx'
import { Radios } from '../html/radios.tsx'
import { Select } from '../html/select.tsx'
import { SummaryList } from '../html/summary-list.tsx'
import { Table } from '../html/table.tsx'
import { Tag, type Tone } from '../html/tag.tsx'
import { TaskList } from '../html/task-list.tsx'
import { TextArea, TextInput } from '../html/text-input.tsx'
import { dateOf } from '../plain-date.ts'
import { dateInWords } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import { timeLeftInWords } from '../text/time-left.ts'
import { LawText } from './law-text.tsx'
import { Page } from './page.tsx'

// Every component once, to be looked at and measured; nobody is shown this page.
const sayings = {
  en: {
    question: 'What happened to you?',
    hint: 'Choose what comes closest. You can change it later.',
    error: 'Choose what happened',
    answers: ['I was held in detention', 'I was turned back at sea', 'My passport was taken away from me'],
    or: 'or',
    unsure: 'I am not sure',
    when: 'When did it happen?',
    whenHint: 'For example 27 3 2023. Leave the day or the month empty if you do not know it.',
    next: 'Continue',
    other: 'Save and come back later',
    tones: ['Open', 'Open until 3 May', 'Soon too late', 'Closed', 'We cannot say yet', 'Not begun'],
    paragraph:
      'No court stops its clock because you wrote to us. The clock stops when your complaint reaches the court.',
    heading: 'What to do first',
  },
  ar: {
    question: 'ماذا حدث لك؟',
    hint: 'اختيار أقرب جواب يكفي، ويمكن تغييره لاحقًا.',
    error: 'يُرجى اختيار ما حدث',
    answers: ['كنت في الاحتجاز', 'أُعيد قاربنا من البحر', 'أُخذ مني جواز سفري'],
    or: 'أو',
    unsure: 'لست على يقين',
    when: 'متى حدث ذلك؟',
    whenHint: 'مثلًا 27 3 2023. يمكن ترك اليوم أو الشهر فارغًا.',
    next: 'متابعة',
    other: 'حفظ والعودة لاحقًا',
    tones: ['مفتوح', 'مفتوح حتى 3 مايو', 'الوقت ضيق', 'مغلق', 'لا نعرف بعد', 'لم يبدأ'],
    paragraph: 'لا توقف أي محكمة مهلتها لأنك كتبت إلينا. تتوقف المهلة عندما تصل شكواك إلى المحكمة.',
    heading: 'ما يجب فعله أولًا',
  },
} as const

const tones: readonly Tone[] = ['done', 'going', 'urgent', 'danger', 'question', 'quiet']
const today = dateOf(2026, 11, 22)
const lastDay = dateOf(2027, 2, 28)
const inLanguage = (language: Language): Going => ({ form: 'question', name: 'language', value: language })

/** A page that asks one thing, with something wrong in the answer. */
export function QuestionPage({ language }: { readonly language: Language }): JSX.Element {
  const say = sayings[language]
  return (
    <Page
      language={language}
      inLanguage={inLanguage}
      back={{ form: 'question', name: 'go', value: 'back' }}
      mainForm="question"
      hasErrors
    >
      <ErrorSummary errors={[{ text: say.error, field: 'event' }]} />
      <form id="question" method="post" action="/next" novalidate>
        <Radios
          name="event"
          legend={say.question}
          size="l"
          heading
          hint={say.hint}
          error={say.error}
          choices={[
            ...say.answers.map((label, index) => ({
              value: `answer-${index}`,
              label,
              ...(index === 1 && { hint: say.hint }),
            })),
            { divider: say.or },
            { value: 'unsure', label: say.unsure },
          ]}
          value="answer-1"
        />
        <DateInput
          name="when"
          legend={say.when}
          size="m"
          hint={say.whenHint}
          value={{ day: '', month: '3', year: '2023', about: true }}
          uncertain
        />
        <Button>{say.next}</Button>
      </form>
    </Page>
  )
}

/** Everything else. */
export function GalleryPage({ language }: { readonly language: Language }): JSX.Element {
  const say = sayings[language]
  const tags = tones.map((tone, index) => <Tag tone={tone}>{say.tones[index]}</Tag>)
  return (
    <Page
      language={language}
      inLanguage={(each) => ({ post: `/gallery/${each}`, answers: [['event', 'answer-1']] })}
      before={
        <Breadcrumbs
          crumbs={[{ text: say.heading, href: '/a' }, { text: say.or, href: '/b' }, { text: say.question }]}
        />
      }
      footer={[{ text: say.heading, href: '/c' }]}
      wide
    >
      <h1>
        <span class="govuk-caption-l">{say.or}</span>
        {say.heading}
      </h1>
      <NotificationBanner text={say.paragraph} />
      <NotificationBanner kind="success" id="second" text={say.next} />
      <p>
        {say.paragraph} <a href="/elsewhere">{say.other}</a>
      </p>
      <WarningText>
        {dateInWords(language, lastDay)}: {timeLeftInWords(language, today, lastDay)}
      </WarningText>
      <InsetText>
        <LawText text="Application to the Court within four months" lang="en" wanted={language} />
      </InsetText>
      <h2>{say.heading}</h2>
      <ul>
        {say.answers.map((answer) => (
          <li>{answer}</li>
        ))}
      </ul>
      <p>{tags.map((tag) => [tag, ' '])}</p>
      <SummaryList
        rows={[
          { key: say.question, value: say.answers[0], actions: [{ to: { href: '/change' }, about: say.question }] },
          {
            key: say.when,
            value: dateInWords(language, lastDay),
            actions: [{ to: { post: '/change' }, about: say.when }],
          },
        ]}
      />
      <SummaryList
        card={{ title: say.heading, actions: [{ to: { href: '/x' } }] }}
        rows={[{ key: say.when, value: dateInWords(language, lastDay) }]}
      />
      <TaskList
        tasks={say.answers.map((title, index) => ({
          title,
          hint: say.hint,
          ...(index < 2 && { to: index === 0 ? { href: '/task' } : { post: '/task' } }),
          status: tags[index],
        }))}
      />
      <Table
        caption={say.heading}
        captionSize="m"
        wide
        columns={[{ text: say.question }, { text: say.when }, { text: say.or, numeric: true }]}
        rows={say.answers.map((answer, index) => [answer, dateInWords(language, lastDay), `${(index + 1) * 1200}`])}
        rowHeaders
      />
      <form method="post" action="/gallery">
        <Checkboxes
          name="what"
          legend={say.question}
          size="m"
          choices={say.answers.map((label, index) => ({ value: `${index}`, label }))}
          values={['0', '2']}
        />
        <Radios
          name="small"
          legend={say.question}
          size="s"
          small
          inline
          choices={say.answers.map((label, index) => ({ value: `${index}`, label }))}
          value="1"
        />
        <TextInput name="name" label={say.question} hint={say.hint} error={say.error} value="x" width={20} />
        <TextArea name="story" label={say.when} value={say.paragraph} />
        <Select
          name="state"
          label={say.heading}
          options={say.answers.map((text, index) => ({ value: `${index}`, text }))}
        />
        <ButtonGroup>
          <Button>{say.next}</Button>
          <Button kind="secondary">{say.other}</Button>
          <Button kind="warning">{say.tones[3]}</Button>
          <ButtonLink href="/start" start>
            {say.next}
          </ButtonLink>
        </ButtonGroup>
      </form>
      <Details summary={say.heading} open>
        {say.paragraph}
      </Details>
      <Details summary={say.question}>{say.paragraph}</Details>
      <Panel title={say.tones[0]} level={2}>
        {say.paragraph}
      </Panel>
      <Pagination
        previous={{ href: '/1' }}
        next={{ href: '/3' }}
        numbers={[
          { number: 1, href: '/1' },
          { number: 2, href: '/2', current: true },
          'gap',
          { number: 9, href: '/9' },
        ]}
      />
      <Pagination
        previous={{ href: '/1', label: say.heading }}
        next={{ href: '/3', label: say.question }}
        label={say.heading}
      />
    </Page>
  )
}
