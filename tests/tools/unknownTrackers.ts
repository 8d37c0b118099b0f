import { each, POSTS, TITLE, type UnknownPage } from './unknownPages';

const [opening] = POSTS;

/** Redmine: a change stands among the notes, and the number of the issue is a heading too. */
const redmine: UnknownPage = {
  url: 'https://wicker.example/issues/4821',
  title: TITLE,
  html: `<title>Bug #4821: ${TITLE} - Chairs - Wicker</title><h1>Chairs</h1><h2>Bug #4821</h2><div class="issue details"><div class="subject"><h3>${TITLE}</h3></div><p class="author">Added by <a class="user active" href="/users/76">Teasel</a> <a title="2011-04-03 18:05" href="#">over 15 years</a> ago.</p><div class="attributes"><div class="label">Status:</div><div class="value">New</div></div><div class="description"><p><strong>Description</strong></p><div class="wiki"><p>${opening?.text} Three years beside the heating have dried it out, and in winter it is worse than ever.</p></div></div></div><div id="history">${each(
    ({ n, id, author, uid, dd, clock, text }) =>
      n === 0
        ? ''
        : `${n === 1 ? '<div id="change-400" class="journal has-details"><h4 class="note-header">Updated by <a class="user active" href="/users/9">Warden</a> <a title="2011-04-03 19:00" href="#">over 15 years</a> ago</h4><ul class="details"><li><strong>Status</strong> changed from <i>New</i> to <i>Feedback</i></li></ul></div>' : ''}<div id="change-${id}" class="journal has-notes"><h4 class="note-header">Updated by <a class="user active" href="/users/${uid}">${author}</a> <a title="2011-04-${dd} ${clock}" href="#">over 15 years</a> ago</h4><div class="wiki"><p>${text}</p></div></div>`,
  )}</div>`,
};

/** Drupal 8: the opening and the comments call their posters by one class, in elements called otherwise. */
const drupal: UnknownPage = {
  url: 'https://wicker.example/node/4821',
  title: TITLE,
  html: `<title>${TITLE} | Wicker</title><main><h1 class="page-title">${TITLE}</h1><article class="node"><footer class="node__meta"><div class="node__submitted">Submitted by <span class="field"><span class="username">Teasel</span></span> on <span class="field">Sun, 04/03/2011 - 18:05</span></div></footer><div class="node__content"><div class="field">${opening?.text}<p>Three years beside the heating have dried it out, and in winter it is worse than ever.</p></div><section>${each(
    ({ n, id, author, dd, clock, text }) =>
      n === 0
        ? ''
        : `<article id="comment-${id}" class="comment"><footer class="comment__meta"><p class="comment__submitted">Submitted by <span class="username">${author}</span> on 04/${dd}/2011 - ${clock}</p></footer><div class="content"><div class="field"><p>${text}</p></div></div></article>`,
  )}</section></div></article></main>`,
};

/** GitLab: who opened an issue, and when, stands above its title. */
const gitLab: UnknownPage = {
  url: 'https://wicker.example/chairs/-/issues/48',
  title: TITLE,
  html: `<title>${TITLE} (#48) · Issues · Chairs · Wicker</title><main><div class="detail-page-header">Issue created <time datetime="2011-04-03T18:05:00Z">15 years ago</time> by <a class="author-link" href="/u76"><span class="author">Teasel</span></a></div><div class="detail-page-description"><div class="title-container"><h1>${TITLE}</h1></div><div class="description"><div class="md"><p>${opening?.text}</p><p>Three years beside the heating have dried it out, and in winter it is worse than ever.</p></div></div></div><ul id="notes-list">${each(
    ({ n, id, author, uid, dd, clock, text }) =>
      n === 0
        ? ''
        : `<li id="note_${id}" class="note"><div class="note-header"><a class="author-name-link" href="/u${uid}"><span class="author">${author}</span></a> <a href="#note_${id}"><time datetime="2011-04-${dd}T${clock}:00Z">15 years ago</time></a></div><div class="note-text md"><p>${text}</p></div></li>`,
  )}</ul></main>`,
};

export const UNKNOWN_TRACKERS = { redmine, drupal, gitLab };
