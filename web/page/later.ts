/** What is needed only once an article is on the screen: a script of its own. */
export {Composer} from '../view/composer.js';
export {Minimap} from '../view/minimap.js';
export {setUpOfflineWords} from './offline/update-bar.js';
export {BEFORE_KEPT, openAddress, openShared} from './opening/address.js';
export {collect} from './opening/collect.js';
export {firstBytes} from './opening/decode.js';
export {setUpInput} from './opening/input.js';
export {PrintSheet} from './printing/print-sheet.js';
export {quietMarks} from './settings/quiet-marks.js';
export {StepBar} from './step-bar.js';
export {deleteEverything} from './storage/delete-everything.js';
export {watchForLeftDraft} from './storage/left-draft.js';
export {Library} from './storage/library.js';
export {setUpToolbars} from './toolbars.js';
