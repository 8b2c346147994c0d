// SPDX-License-Identifier: Apache-2.0
// Screenshots made small enough to be kept in the repository, and compared: each block of pixels becomes one, in fewer shades, so that a
// picture tells of layout and colour and hardly of the way one build of Chromium smooths an edge. Which are kept: pages_look_as_kept_test.
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';

const shades = 8;  // of 256 for each step

// `png` (bytes) with each `factor` × `factor` pixels made one: bytes of a PNG.
export function smaller(png, factor) {
    const from = PNG.sync.read(png);
    const width = Math.floor(from.width / factor), height = Math.floor(from.height / factor), to = new PNG({width, height});
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let down = 0; down < factor; down++) for (let across = 0; across < factor; across++)
            sum += from.data[((y * factor + down) * from.width + x * factor + across) * 4 + channel];
        to.data[(y * width + x) * 4 + channel] = channel === 3 ? 255 : Math.min(255, Math.round(sum / factor / factor / shades) * shades);
    }
    return PNG.sync.write(to, {colorType: 2, deflateLevel: 9});
}

// The share of pixels that differ between two PNGs (1 when their sizes do), and a PNG that shows them.
export function difference(kept, now) {
    const [one, other] = [PNG.sync.read(kept), PNG.sync.read(now)];
    if (one.width !== other.width || one.height !== other.height) return {share: 1, png: now};
    const shown = new PNG({width: one.width, height: one.height});
    const count = pixelmatch(one.data, other.data, shown.data, one.width, one.height, {threshold: 0.12});
    return {share: count / one.width / one.height, png: PNG.sync.write(shown)};
}
