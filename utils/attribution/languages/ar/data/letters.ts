/** Latin letters by their names, in which outlets and bodies are spelt out: بي بي سي. */
export const LETTERS = `بي سي إن أن إس أي إي دي تي في إف يو إم جي كيه إل آر إيه`;
