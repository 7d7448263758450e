package org.guatu.console;

/** Puts the demonstration's records into a database that has no zone yet. One bean of the product implements it. */
public interface DemoLoader {
  /** Loads all of it; called before the first page can be asked for. Binds its own actor and moves the clock as it needs. */
  void load() throws Exception;

  /** What {@code demo} prints at each start: the demo accounts with their passwords and second factors. */
  String accounts();
}
