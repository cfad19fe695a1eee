/**
 * What a word can do in a phrase, as one letter, so that the grammar is tables over letters:
 *
 * - `d` determiner · `l` word before a number that belongs to it ("at least") · `c` number · `$` currency sign
 * - `j` adjective, or a participle before its noun · `n` noun · `N` name · `s` possessive · `h` hyphen inside a word
 * - `p` pronoun · `e` existential there · `w` wh-word · `W` whose
 * - `m` modal · `B H D` finite be, have, do · `y a` base be, have · `Y A` been, had · `G Z` being, having
 * - `b` base · `v` present · `t` past · `u` past participle · `g` -ing form · `o` to before an infinitive
 * - `r` adverb · `x` negation · `R` particle · `i` preposition · `S` subordinator · `T` complementizer
 * - `~` second and later words of a phrase · `&` conjunction · `, : - . ( )` marks · `"` quotation mark
 */
export type WordClass = string
