package zhengnuo.app.routes;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import zhengnuo.app.access.Role;

/** A role at a place, seen from the things of a {@link Scene}. */
record Who(Role role, Place place) {

  /** Where a role is granted. */
  enum Place {
    /** The government whose things are asked for. */
    GOVERNMENT,
    /** The unit that leads its matters. */
    LEAD,
    /** A unit that takes part in them. */
    COOPERATING,
    /** A unit of the same government that has nothing to do with them. */
    UNRELATED,
    /** A government below it, which leads a part of one matter. */
    BELOW,
    /** Another government. */
    BESIDE,
    /** No place: administrators. */
    NOWHERE
  }

  static Set<Who> at(Place place, Role... roles) {
    Set<Who> all = new LinkedHashSet<>();
    Arrays.stream(roles).forEach(role -> all.add(new Who(role, place)));
    return all;
  }

  /** At every place that business roles are granted at. */
  static Set<Who> anywhere(Role... roles) {
    Set<Who> all = new LinkedHashSet<>();
    for (Place place : Place.values()) if (place != Place.NOWHERE) all.addAll(at(place, roles));
    return all;
  }

  @SafeVarargs
  static Set<Who> any(Set<Who>... sets) {
    Set<Who> all = new LinkedHashSet<>();
    for (Set<Who> set : sets) all.addAll(set);
    return all;
  }

  @Override
  public String toString() {
    return role + "@" + place;
  }
}
