// The reader's own space: applications, roles and what they open, messages, profile.
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { mainNavigation, offered, paths } from '../../navigation';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { MyDossiers } from './MyDossiers';
import { MyRoles } from './MyRoles';
import { Profile } from './Profile';
import { SignOut } from './SignOut';
import type { SpaceWords } from './space.fr';

export default function SpacePage({ t }: { t: SpaceWords }) {
  const { me, can } = useMe();
  const { pages } = useT();
  if (!me) return <Loading />;
  const opened = offered(mainNavigation, can).filter(({ needs }) => needs);
  return (
    <div className="fr-container fr-my-6w">
      <PageTitle title={t.title} description={t.description}>
        {me.name ? t.hello(me.name) : t.title}
      </PageTitle>
      <SignOut t={t} />
      <MyDossiers invited={me.grants.length === 0} t={t} />
      <section aria-labelledby="roles" className="fr-mb-6w">
        <h2 id="roles" className="fr-h3">
          {t.rolesTitle}
        </h2>
        <MyRoles grants={me.grants} t={t} />
        {opened.length > 0 && (
          <>
            <h3 className="fr-h5">{t.opensTitle}</h3>
            <ul>
              {opened.map(({ path, label }) => (
                <li key={path}>
                  <Link to={path}>{pages[label]}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="messages" className="fr-mb-6w">
        <h2 id="messages" className="fr-h3">
          {t.messagesTitle}
        </h2>
        <p>
          {t.messagesText}{' '}
          <Link className="fr-link" to={paths.messages}>
            {t.messagesLink}
          </Link>
        </p>
      </section>
      <Profile key={me.id} me={me} t={t} />
    </div>
  );
}
