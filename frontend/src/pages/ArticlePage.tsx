// The view of every page that is only text. Its words may depend on the installation.
import { useInstallation } from '../lib/installation';
import type { Installation } from '../site';
import { Article, type ArticleContent } from '../ui/Article';

/** What the words of such a page are. */
export type ArticleWords = (installation: Installation) => ArticleContent;

export default function ArticlePage({ t }: { t: ArticleWords }) {
  return <Article {...t(useInstallation())} />;
}
