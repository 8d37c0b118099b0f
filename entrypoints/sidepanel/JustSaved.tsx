import { useEffect, useState } from 'preact/hooks';
import { SavedSheet } from '../../components/panel/SavedSheet';
import { editClip, knownTags } from '../../utils/keep';
import type { Clip } from '../../utils/model';
import { openExtensionPage } from '../../utils/tabs';

/** The sheet under the buttons for the clip just kept. */
export function JustSaved({ clip, onClose }: { clip: Clip; onClose(): void }) {
  const [tags, setTags] = useState<string[]>([]);
  useEffect(() => {
    knownTags().then(setTags, (error: unknown) => console.error('The tags in use are not known', error));
  }, []);
  return (
    <SavedSheet
      clip={clip}
      knownTags={tags}
      onEdit={(change) => void editClip(clip.id, change)}
      onOpen={() => openExtensionPage('library', clip.id)}
      onClose={onClose}
    />
  );
}
