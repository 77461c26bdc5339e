import {Card, type CardOptions} from '../view/card.js';
import type {MarkedText} from '../view/marked-text.js';
import {styleSheet} from '../view/style-sheet.js';
import styles from './floating-card.css';

/**
 * A card for a text of the page around. Its host is behind the body, in the page only while the card is open, and what
 * it shows is in a shadow root: the page's own rules do not reach it, and its own elements are not touched.
 */
export function floatingCard(text: MarkedText, options: Omit<CardOptions, 'attach' | 'detach'>): Card {
  const host = document.createElement('div');
  const root = host.attachShadow({mode: 'open'});
  root.adoptedStyleSheets = [styleSheet(styles)];
  const card = document.createElement('div');
  card.className = 'card';
  card.popover = 'manual';
  card.role = 'dialog';
  card.ariaLabel = 'About this annotation';
  card.tabIndex = -1;
  root.append(card);
  return new Card(card, text, {
    ...options,
    attach: () => {
      if (!host.isConnected) document.documentElement.append(host);
    },
    detach: () => host.remove(),
  });
}
