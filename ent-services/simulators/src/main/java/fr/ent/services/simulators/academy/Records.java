package fr.ent.services.simulators.academy;

/** The records of one category; each can be computed alone. */
interface Records {
  AafCategory category();

  int count();

  AafRecord at(int rank);
}
