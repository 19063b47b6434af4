// Teams, one group of lines a challenge.
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { postsOf, type NamedPost } from '../committee/shared/posts';
import { callsQuery, challengesQuery } from '../committee/shared/queries';
import { TableBox } from '../committee/shared/RecordTable';
import type { AssemblyWords } from './assembly.fr';

type Team = Schemas['Team'];

export function TeamsTable({ t, teams }: { t: AssemblyWords; teams: readonly Team[] }) {
  const posts = usePosts();
  return (
    <TableBox caption={t.teamsCaption} captionHidden>
      <thead>
        <tr>
          {[t.challenge, t.member, t.post, t.track, t.wishChart].map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {teams.map((team) => (
        <OneTeam key={team.challenge.id} t={t} team={team} posts={posts} />
      ))}
    </TableBox>
  );
}

/** Posts by id, from the challenges of the published calls; empty until they are there. */
function usePosts(): Map<string, NamedPost> {
  const { data: calls = [] } = useQuery(callsQuery);
  return useQueries({
    queries: calls.filter(({ kind }) => kind === 'challenges').map(({ id }) => challengesQuery(id)),
    combine: (found) => postsOf(found.flatMap(({ data }) => data ?? [])),
  });
}

interface OneTeamProps {
  t: AssemblyWords;
  team: Team;
  posts: Map<string, NamedPost>;
}

function OneTeam({ t, team: { challenge, members }, posts }: OneTeamProps) {
  const { tracks } = useT();
  return (
    <tbody>
      {members.map((member, index) => (
        <tr key={member.post_id}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={members.length}>
              {challenge.name}
              {challenge.administration && (
                <span className="fr-hint-text">{challenge.administration}</span>
              )}
            </th>
          )}
          <td>
            <Member member={member} />
          </td>
          <td>
            <Post t={t} post={posts.get(member.post_id)} />
          </td>
          <td>{member.track && tracks[member.track]}</td>
          <td>{member.wish_rank === undefined ? t.noWish : t.wish(member.wish_rank)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Member({ member: { name, number, dossier_id: id } }: { member: Schemas['TeamMember'] }) {
  const { can } = useMe();
  const shown = name ? `${name} (${number})` : number;
  return can('decideDossier') ? <Link to={`${paths.selection}/${id}`}>{shown}</Link> : shown;
}

function Post({ t, post }: { t: AssemblyWords; post: NamedPost | undefined }) {
  if (!post) return null;
  return (
    <>
      {t.postValue(post.rank)}
      {post.expertise && <span className="fr-hint-text">{post.expertise}</span>}
    </>
  );
}
