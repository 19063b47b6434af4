// Help in English: the questions that people ask most.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const helpEn: ArticleWords = () => ({
  title: 'Help',
  description: 'Applying, submitting, proposing a challenge, signing in: useful answers.',
  sections: [
    {
      id: 'candidater',
      title: 'Applying',
      body: (
        <>
          <h3 className="fr-h6">Who may apply?</h3>
          <p>
            Any natural person who meets the conditions in the rules of the call. For the sixth
            cohort these excluded civil servants in post on the start date, members of the juries,
            and people who would still be students in the first two university cycles.
          </p>
          <h3 className="fr-h6">How many applications may I submit?</h3>
          <p>
            One per call, in a main track; you may add a second one. Applications are individual:
            teams are assembled afterwards.
          </p>
          <h3 className="fr-h6">Is a CV needed?</h3>
          <p>
            No. Applications are read without names: avoid giving in your answers what would
            identify you.
          </p>
        </>
      ),
    },
    {
      id: 'dossier',
      title: 'Filling in and submitting',
      body: (
        <>
          <h3 className="fr-h6">Are my answers saved?</h3>
          <p>
            Yes, as you type. The form shows the time of the last save. Without a connection, your
            answers stay on your device and leave when the network is back.
          </p>
          <h3 className="fr-h6">May I change my application after submitting it?</h3>
          <p>
            Yes, until the call ends: change the draft, then submit again. The last submission
            counts. A change that was not submitted does not.
          </p>
          <h3 className="fr-h6">Which clock counts?</h3>
          <p>
            The portal’s, at the moment it records the submission. “Until midnight” includes the
            whole day, in Paris time unless another zone is written.
          </p>
          <h3 className="fr-h6">The call is over and I did not submit.</h3>
          <p>
            Your draft is kept. If the call is extended, you can change it again and you are told by
            e-mail.
          </p>
        </>
      ),
    },
    {
      id: 'suite',
      title: 'After submitting',
      body: (
        <>
          <h3 className="fr-h6">When will I have an answer?</h3>
          <p>
            Decisions appear all together, at one moment: nobody knows them before. Your space shows
            the present step and the next one.
          </p>
          <h3 className="fr-h6">How do I choose a challenge?</h3>
          <p>
            Challenges are revealed to everybody on the same day. Shortlisted people then rank
            several of them, as many as the call says.
          </p>
        </>
      ),
    },
    {
      id: 'proposer-un-defi',
      title: 'Proposing a challenge',
      body: (
        <>
          <h3 className="fr-h6">Who may propose?</h3>
          <p>
            The administrations named in the call for challenges. The programme team invites you and
            links your account to your administration.
          </p>
          <h3 className="fr-h6">What is to be described?</h3>
          <p>
            The context, the project, its strategy and value, the team that hosts, and the two or
            three posts you look for, with the tracks accepted for each.
          </p>
        </>
      ),
    },
    {
      id: 'connexion',
      title: 'Signing in',
      body: (
        <>
          <h3 className="fr-h6">The sign-in e-mail does not come.</h3>
          <p>
            Check the address you typed and the junk mail, then ask for another one. The link opens
            in the browser that asked for it; elsewhere, type the six-digit code.
          </p>
          <h3 className="fr-h6">Is there a password?</h3>
          <p>No. The link and the code work once and expire soon.</p>
        </>
      ),
    },
    {
      id: 'autre',
      title: 'Another question',
      body: (
        <p>
          See the <PageLink to={paths.contact}>Contact page</PageLink>.
        </p>
      ),
    },
  ],
});

export default helpEn;
