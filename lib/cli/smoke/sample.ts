/**
 * An article that any stack has to stop: it sells, promises and presses, without a label. In small letters it names nobody,
 * so that nothing in the table tells of it but what lies under its own key.
 */
export const SAMPLE = `three shares that will double by spring

the quiet weeks are over. every share on this list will at least double by spring, guaranteed, and there is no risk at all.
act now: only 12 places are left, and the list closes tonight. buy before everybody else does!
`
