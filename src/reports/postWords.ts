import type { Say } from './say';

const DEPARTMENT = 'department:';

/** A post as a rule names it: `department:工程部` is the head of that department, without a name that of any (J5). */
export function postText(post: string, say: Say): string {
  if (!post.startsWith(DEPARTMENT)) return post;
  const department = post.slice(DEPARTMENT.length);
  return department === '' ? say('post.anyHead') : say('post.head', { department });
}

/** Posts in their order, `管家、工程部负责人`. */
export function postsText(posts: readonly string[], say: Say): string {
  return posts.map((post) => postText(post, say)).join('、');
}
