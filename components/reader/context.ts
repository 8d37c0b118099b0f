import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Headings } from '../../utils/headings';
import type { Post } from '../../utils/model';
import type { Near } from './near';
import type { Stage } from './stage';

/** What every part of an open reader knows of the whole. It changes rarely: all posts render anew when it does. */
export interface Scene {
  locale: string;
  now: Date;
  near: Near;
  stage: Stage;
  /** The post of an id; null for posts of pages that are not loaded. */
  post: (id: string) => Post | null;
  headings: (id: string) => Headings;
  opener: string | null;
  /** Id of the post that opened the thread, where its first page is here. */
  opening: string | null;
  fresh: ReadonlySet<string>;
  /** First posts of joined pages: id → page. */
  pageStarts: ReadonlyMap<string, number>;
  /** Language the page declares. */
  lang: string | null;
  isArticle: boolean;
  /** As the host has it. */
  dress: ((fragment: DocumentFragment) => void) | null;
  muteAuthor: (name: string) => void;
  clipPost: (post: Post) => void;
}

export const SceneContext = createContext<Scene | null>(null);

/** The scene of the reader around a component; a component of the reader outside of one is a bug. */
export function useScene(): Scene {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('No reader around this component');
  return scene;
}
