import type {AnnotatedDocument} from '../../document/annotated-document.js';
import {styleSheet} from '../../view/style-sheet.js';
import {ExportDialog, type Exporter} from '../exporting/export-dialog.js';
import {SettingsDialog} from '../settings/settings-dialog.js';
import {ShareDialog} from '../sharing/share-dialog.js';
import type {Sight} from '../sharing/share-link.js';
import type {Article, Library} from '../storage/library.js';
import {LibraryDialog} from '../storage/library-dialog.js';
import type {PreferenceStore} from '../storage/preferences.js';
import {DeleteDialog} from './delete-dialog.js';
import rules from './dialogs.css';
import {HelpDialog} from './help-dialog.js';

export interface DialogActions {
  current(): Article & {readonly isSample: boolean};
  open(article: Article): void;
  sight(): Sight;
  document(): AnnotatedDocument | null;
  /** The annotator, once it is loaded. */
  exporter(): Promise<Exporter>;
  mode(): string;
  /** Tells whether all of it is gone. */
  deleteEverything(): Promise<boolean>;
}

/** The dialogs of the desk, a script of its own: most visits open none of them. */
export class DeskDialogs {
  readonly library: LibraryDialog;
  readonly share: ShareDialog;
  readonly export: ExportDialog;
  readonly settings: SettingsDialog;
  readonly help = new HelpDialog();

  constructor(library: Library, preferences: PreferenceStore, actions: DialogActions) {
    document.adoptedStyleSheets.push(styleSheet(rules));
    const deletion = new DeleteDialog(() => actions.deleteEverything());
    const deleteEverything = (): void => deletion.show();
    this.library = new LibraryDialog(library, {current: actions.current, open: actions.open, deleteEverything});
    this.share = new ShareDialog(() => ({...actions.current(), ...actions.sight()}));
    this.export = new ExportDialog(actions.document, actions.exporter, () => actions.current().edits ?? []);
    this.settings = new SettingsDialog(preferences, {mode: actions.mode, deleteEverything});
  }
}
