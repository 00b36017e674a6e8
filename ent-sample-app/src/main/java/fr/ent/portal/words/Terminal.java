package fr.ent.portal.words;

import java.io.PrintStream;

/** Speaks on the terminal: each sentence in French, then in English. */
public final class Terminal {
  private final Words french;
  private final Words english;
  private final PrintStream out;

  public Terminal(PrintStream out) {
    var dictionary = new Dictionary();
    this.french = dictionary.in(Language.FR);
    this.english = dictionary.in(Language.EN);
    this.out = out;
  }

  /** Say the sentence {@code terminal.KEY}. */
  public void say(String key, Object... values) {
    out.println(french.say("terminal." + key, values));
    line(english.say("terminal." + key, values));
  }

  /** Name a thing in both languages, for a list or a bar. */
  public String name(String key) {
    return french.say("terminal." + key) + " / " + english.say("terminal." + key);
  }

  /** Write what is the same in both. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Hand out where it speaks. */
  public PrintStream out() {
    return out;
  }
}
