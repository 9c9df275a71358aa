package zhengnuo.app.outage;

import zhengnuo.app.access.Role;

/** Who works in a run, each at a browser of their own. */
enum Person {
  CLERK("lin", "林知远", Role.SUPERVISOR, Installation.PASSWORD),
  REPORTER("zhou", "周静", Role.REPORTER, Installation.UNIT_PASSWORD),
  /** Of the same unit: two who fill in the same rows. */
  SECOND_REPORTER("heyu", "何雨", Role.REPORTER, Installation.UNIT_PASSWORD),
  REVIEWER("cen", "岑以安", Role.REVIEWER, Installation.UNIT_PASSWORD);

  final String signInName;
  final String fullName;
  final Role role;
  final String password;

  Person(String signInName, String fullName, Role role, String password) {
    this.signInName = signInName;
    this.fullName = fullName;
    this.role = role;
    this.password = password;
  }

  void signIn(Visit visit) throws java.io.IOException, InterruptedException {
    visit.signIn(signInName, password);
  }
}
