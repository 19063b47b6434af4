// The site map in English.
import type { SiteMapWords } from './sitemap.fr';

const siteMapEn: SiteMapWords = {
  title: 'Site map',
  description: 'Every page of the portal Entrepreneurs d’intérêt général.',
  lead: 'The pages that you may read. Others appear once you are signed in, depending on your roles.',
};

export default siteMapEn;
