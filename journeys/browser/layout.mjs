// SPDX-License-Identifier: Apache-2.0
// What may be wrong with a page as it lies in the window: functions that run inside the page, and give what they found in sentences. Which
// pages, windows and settings are judged is told by pages_hold_together_test.mjs; rules of accessibility are axe's.

// Everything that can be seen without touching the page.
export function judgeLayout() {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    const name = one => {
        const words = (one.innerText || one.alt || '').trim().replace(/\s+/g, ' ').slice(0, 40);
        const kind = typeof one.className === 'string' && one.className ? '.' + one.className.trim().split(/\s+/)[0] : '';
        return `<${one.localName}${kind}>${words ? ` “${words}”` : ''}`;
    };
    const isHidden = one => {
        for (let at = one; at; at = at.parentElement) {
            const style = getComputedStyle(at), box = at.getBoundingClientRect();
            if (style.visibility === 'hidden' || style.display === 'none' || style.opacity === '0' || style.clipPath !== 'none' && box.width <= 2) return true;
            if (style.position === 'absolute' && (box.right <= 0 || box.bottom <= 0 || box.width <= 1 || box.height <= 1)) return true;
        }
        return false;
    };
    const scrolls = one => {
        for (let at = one; at && at !== document.body; at = at.parentElement) if (/auto|scroll/.test(getComputedStyle(at).overflowX)) return at;
        return null;
    };

    // Wider than the window.
    if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} pixels wide in ${width}`);
    for (const one of document.body.querySelectorAll('*')) {
        const box = one.getBoundingClientRect();
        if (box.width && box.height && (box.right > width + 1 || box.left < -1) && !isHidden(one) && !scrolls(one)) {
            wrong.push(`${name(one)} lies outside the window: ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
            break;
        }
    }

    // Text that is cut off.
    for (const one of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(one);
        const cutsX = /hidden|clip/.test(style.overflowX) && one.scrollWidth > one.clientWidth + 1, cutsY = /hidden|clip/.test(style.overflowY) && one.scrollHeight > one.clientHeight + 1;
        if ((cutsX || cutsY) && one.innerText?.trim() && !isHidden(one)) wrong.push(`${name(one)} is cut off`);
    }

    // Text over other text: lines of different blocks, as the browser drew them, less the room that a font leaves above and below letters.
    const blockOf = node => {
        let at = node.parentElement;
        while (at && /^inline/.test(getComputedStyle(at).display) && getComputedStyle(at).display !== 'inline-block') at = at.parentElement;
        return at;
    };
    const lines = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.data.trim() || isHidden(node.parentElement) || node.parentElement.closest('script, style, noscript, sup, sub, rt')) continue;
        const range = document.createRange(), holder = scrolls(node.parentElement)?.getBoundingClientRect();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            const spare = box.height * 0.22;
            const seen = {left: box.left, right: box.right, top: box.top + spare, bottom: box.bottom - spare, block: blockOf(node), node};
            if (holder) Object.assign(seen, {left: Math.max(box.left, holder.left), right: Math.min(box.right, holder.right)});
            if (seen.right - seen.left > 1) lines.push(seen);
        }
    }
    lines.sort((a, b) => a.top - b.top);
    const told = new Set();
    lines.forEach((one, at) => {
        for (let next = at + 1; next < lines.length && lines[next].top < one.bottom; next++) {
            const other = lines[next];
            if (other.block === one.block || Math.min(one.right, other.right) - Math.max(one.left, other.left) < 2 || Math.min(one.bottom, other.bottom) - other.top < 2) continue;
            const what = `${name(one.block)} and ${name(other.block)} lie over each other`;
            if (!told.has(what)) wrong.push(what);
            told.add(what);
        }
    });

    // Targets smaller than a finger: 24 pixels, or as much room around them; a link in the midst of a sentence is as tall as its line.
    const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => one.getClientRects().length && !isHidden(one));
    const centres = targets.map(one => { const box = one.getBoundingClientRect(); return {one, box, x: box.left + box.width / 2, y: box.top + box.height / 2}; });
    const isInSentence = one => getComputedStyle(one).display === 'inline' && [...one.parentElement.childNodes].some(node => node.nodeType === 3 && /\p{L}/u.test(node.data));
    const distance = (x, y, box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    for (const {one, box, x, y} of centres) {
        if (Math.min(box.width, box.height) >= 23.5 || isInSentence(one)) continue;
        const near = centres.find(other => other.one !== one && !one.contains(other.one) && distance(x, y, other.box) < 12);
        if (near) wrong.push(`${name(one)} is ${Math.round(box.width)} × ${Math.round(box.height)}, with ${name(near.one)} right beside it`);
    }

    // Headings in their order, and one page title.
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.localName[1]));
    if (headings.filter(level => level === 1).length !== 1) wrong.push(`${headings.filter(level => level === 1).length} h1`);
    return wrong;
}

// Pictures shown larger than they are, or pulled out of shape. Each must have come; in a window of `density` 1.
export async function judgePictures() {
    for (const one of document.images) one.loading = 'eager';
    const wrong = [];
    for (const one of document.images) {
        await one.decode().catch(() => wrong.push(`${one.currentSrc || one.src} cannot be decoded`));
        const box = one.getBoundingClientRect();
        if (!one.getAttribute('width') || !one.getAttribute('height')) wrong.push(`${one.currentSrc} has no width and height`);
        if (!box.width || !box.height || /\.svg(\?|$)/.test(one.currentSrc)) continue;
        const file = Object.assign(new Image(), {src: one.currentSrc});
        await file.decode().catch(() => {});
        const across = box.width / file.naturalWidth, down = box.height / file.naturalHeight;
        const {objectFit} = getComputedStyle(one);
        const enlarged = objectFit === 'contain' ? Math.min(across, down) : Math.max(across, down);
        const path = new URL(one.currentSrc).pathname;
        if (enlarged > 1.02) wrong.push(`${path} is enlarged: ${file.naturalWidth} × ${file.naturalHeight} shown as ${Math.round(box.width)} × ${Math.round(box.height)}`);
        if (objectFit === 'fill' && Math.abs(across / down - 1) > 0.02) wrong.push(`${path} is out of shape: ${file.naturalWidth} × ${file.naturalHeight} shown as ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
    return wrong;
}

// On a page from right to left: every block must lie where its reflection lies when the same page is laid from left to right.
export function judgeReflection() {
    const blocks = [...document.body.querySelectorAll('header, nav, main, main > *, main > * > *, section, article, aside, figure, footer, footer > *, ul, li, h1, h2, h3')]
        .filter(one => !/^inline/.test(getComputedStyle(one).display) && one.getClientRects().length && !one.closest('[dir] [dir=ltr], [dir] [dir=rtl] [dir]'));
    const places = () => blocks.map(one => one.getBoundingClientRect());
    const set = direction => document.querySelectorAll('html, [dir=rtl], [dir=ltr][data-was-rtl]').forEach(one => {
        if (direction === 'ltr') one.dataset.wasRtl = '';
        one.dir = direction;
    });
    const there = places(), width = document.documentElement.clientWidth;
    set('ltr');
    const here = places();
    set('rtl');
    const wrong = [];
    blocks.forEach((one, at) => {
        if (Math.abs(there[at].width - here[at].width) < 2 && Math.abs(there[at].left - (width - here[at].right)) > 2)
            wrong.push(`<${one.localName} class="${one.className}"> begins ${Math.round(width - there[at].right)} from the right, its reflection ${Math.round(here[at].left)} from the left`);
    });
    return wrong.slice(0, 3);
}

// Of what has the focus now: whether one sees that it has. Null when nothing has.
export function judgeFocus() {
    const one = document.activeElement;
    if (!one || one === document.body) return null;
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    const words = (one.innerText || one.getAttribute('aria-label') || one.title || '').trim().slice(0, 40);
    const at = `<${one.localName}> “${words}”`;
    const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && !/rgba\(.*, 0\)$/.test(style.outlineColor);
    const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {at, wrong: [...(isOutlined || style.boxShadow !== 'none' ? [] : [`${at} has the focus and does not show it`]), ...(isInWindow ? [] : [`${at} has the focus outside the window`])]};
}
