import {SettingsDialog} from '../settings/settings-dialog.js';
import {ShareDialog} from '../sharing/share-dialog.js';
import type {Article, Library} from '../storage/library.js';
import {LibraryDialog} from '../storage/library-dialog.js';
import type {PreferenceStore} from '../storage/preferences.js';
import {DeleteDialog} from './delete-dialog.js';

export interface DialogActions {
  current(): Article & {readonly isSample: boolean};
  open(article: Article): void;
  mode(): string;
  /** Tells whether all of it is gone. */
  deleteEverything(): Promise<boolean>;
}

/** The dialogs of the desk, a script of its own: most visits open none of them. */
export class DeskDialogs {
  readonly library: LibraryDialog;
  readonly share: ShareDialog;
  readonly settings: SettingsDialog;

  constructor(library: Library, preferences: PreferenceStore, actions: DialogActions) {
    const deletion = new DeleteDialog(() => actions.deleteEverything());
    const deleteEverything = (): void => deletion.show();
    this.library = new LibraryDialog(library, {current: actions.current, open: actions.open, deleteEverything});
    this.share = new ShareDialog(actions.current);
    this.settings = new SettingsDialog(preferences, {mode: actions.mode, deleteEverything});
  }
}
