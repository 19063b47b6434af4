// What is done with personal data, in English.
import { paths } from '../../navigation';
import { programme } from '../../site';
import { DataTable } from '../../ui/DataTable';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const privacyEn: ArticleWords = ({ demo }) => ({
  title: 'Personal data',
  description: 'What data the portal processes, why, for how long, and your rights.',
  lead: demo
    ? 'In this demonstration, people are fictional. What you type stays on the machine of the person who started it. The page describes what the portal does in service.'
    : 'The portal asks only for what serves to choose challenges, read applications and assemble teams.',
  sections: [
    {
      id: 'responsable',
      title: 'Who is the controller',
      body: (
        <p>
          {demo
            ? 'The person who started this demonstration.'
            : `${programme.publisher.name}, ${programme.publisher.address}, France, for the programme Entrepreneurs d’intérêt général.`}
        </p>
      ),
    },
    {
      id: 'finalites',
      title: 'Why, and on what basis',
      body: (
        <>
          <p>
            The processing serves to run a cohort: receive applications and challenges, assess them
            with equal treatment, assemble teams, inform people and be able to explain each
            decision.
          </p>
          <p>
            It rests on a task carried out in the public interest (article 6(1)(e) of the General
            Data Protection Regulation, GDPR), not on your consent.
          </p>
        </>
      ),
    },
    {
      id: 'donnees',
      title: 'Which data',
      body: (
        <>
          <DataTable
            caption="Data processed and what for"
            columns={['Data', 'What for']}
            rows={[
              [
                'Account: e-mail address, name, language, roles, sign-ins',
                'Recognise you, write to you, show you what concerns you',
              ],
              [
                'Application: phone, track, years of experience, employers and schools, possible places, availability, eligibility statements, answers',
                'Check that the application can be received, assess it, find conflicts of interest',
              ],
              [
                'Submissions: frozen copy of the application, date and time, digest',
                'Prove what was submitted, and when',
              ],
              [
                'Wishes, scores, comments, decisions, team',
                'Rank, decide, assemble teams, explain decisions',
              ],
              [
                'Challenges: people to contact in the administration',
                'Examine the challenge, prepare for the team',
              ],
              ['Log: who did what and when, without contents', 'Answer for decisions and security'],
            ]}
          />
          <p>
            The portal asks neither for your sex, nor your origin, nor your age, nor your health,
            and none of them enters the selection. No decision is made by wholly automated means:
            the computed teams are a proposal, which the committee decides upon.
          </p>
        </>
      ),
    },
    {
      id: 'destinataires',
      title: 'Who sees them',
      body: (
        <ul>
          <li>
            Readers see the applications assigned to them, without name, address, employer or
            school. What you write in your answers is read as it is.
          </li>
          <li>
            The committee and the programme team see what their role requires, and each act is
            logged.
          </li>
          <li>The host administration learns the names of its team when results are published.</li>
          <li>
            Nobody else: no advertising, no audience measurement, no transfer to third parties.
          </li>
        </ul>
      ),
    },
    {
      id: 'durees',
      title: 'For how long',
      body: (
        <>
          <DataTable
            caption="Retention periods"
            columns={['Data', 'Period']}
            rows={[
              ['Draft never submitted', 'Three months without activity'],
              ['Application not selected', 'Three months after the end of the selection'],
              ['Application selected', 'Until the end of the cohort'],
              ['Account without an application', 'Two years without activity'],
              ['Security logs', 'Twelve months'],
            ]}
          />
          <p>
            Since the files are public archives, destroying them requires the approval of the
            archives administration; evidence of a decision may be kept longer, under restricted
            access, for as long as it can be appealed. In the present version of the portal, these
            periods are not yet applied automatically: the administration that runs it must delete
            data whose time has come.
          </p>
        </>
      ),
    },
    {
      id: 'traceurs',
      title: 'Cookies and storage on your device',
      body: (
        <>
          <p>The portal stores only what it strictly needs. No consent is therefore asked for.</p>
          <ul>
            <li>
              A session cookie, and a cookie that binds the sign-in link to the browser that asked
              for it.
            </li>
            <li>
              In your browser’s storage: the chosen theme, and a copy of what you typed until the
              server has saved it.
            </li>
          </ul>
        </>
      ),
    },
    {
      id: 'droits',
      title: 'Your rights',
      body: (
        <>
          <p>
            You may ask for access to your data, have them corrected, have them erased in the cases
            set out in the GDPR, restrict their processing or object to it on grounds relating to
            your situation. Write to us from the{' '}
            <PageLink to={paths.contact}>Contact page</PageLink>, asking for the data protection
            officer: you will have an answer within a month.
          </p>
          <p>
            If it does not satisfy you, you may lodge a complaint with the{' '}
            <ExternalLink href="https://www.cnil.fr/fr/plaintes">
              French data protection authority (CNIL)
            </ExternalLink>
            .
          </p>
        </>
      ),
    },
  ],
});

export default privacyEn;
