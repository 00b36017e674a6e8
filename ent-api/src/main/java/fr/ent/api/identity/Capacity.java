package fr.ent.api.identity;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/** As what a person belongs to a class or group (fr: qualité dans le groupe). */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Capacity {
  MEMBER,
  TEACHER,
  FORM_TEACHER
}
