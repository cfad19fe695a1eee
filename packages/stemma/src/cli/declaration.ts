import type { Command, Option } from 'commander'

/** What the help says of a command. */
export interface Declaration {
  /** Beside its name, where all commands are listed. */
  readonly summary: string
  readonly description: string
  /** What it is given, in order: as the grammar has it (`<path...>`), and in words. */
  readonly arguments: readonly (readonly [placeholder: string, what: string])[]
  /** In the order in which they are listed. */
  readonly options: readonly Option[]
  /** As they are typed in a clone; the tests run them. */
  readonly examples: readonly string[]
}

/** Adds a command to the program. What it does is left to its `action`, which loads that when it is run. */
export const declare = (program: Command, name: string, declaration: Declaration): Command => {
  const command = program
    .command(name)
    .summary(declaration.summary)
    .description(declaration.description)
    .addHelpText('after', examples(declaration.examples))
  for (const [placeholder, what] of declaration.arguments) command.argument(placeholder, what)
  for (const option of declaration.options) command.addOption(option)
  return command
}

/** The end of a help: what one might type. */
export const examples = (lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}\n`
