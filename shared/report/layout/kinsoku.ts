/** 避头尾: what never begins a line. Written into the file too, because every program has lists of its own. */
export const neverFirst = "!),.:;?]}¢·—…’”‰℃、。〃〉》」』】〕〗！％），．：；？］｝～";

/** What never ends a line. */
export const neverLast = "$([{£¥‘“〈《「『【〔〖（［｛￡￥";

/** What may stand beyond the end of a line that is full without it. */
export const hanging = "、。，．：；！？";
