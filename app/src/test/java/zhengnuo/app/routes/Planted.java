package zhengnuo.app.routes;

import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import zhengnuo.app.access.Access;
import zhengnuo.app.access.Actor;
import zhengnuo.app.access.Role;
import zhengnuo.app.web.For;

/** Faults that the matrix has to find; each is there only when a test asks for it. */
final class Planted {
  static final String NEW_ROUTE = "a-route-without-a-row";
  static final String NO_GUARD = "access-without-guard";

  private Planted() {}

  /** A route that nobody put into the table, and that asks nobody whether a matter may be seen. */
  @Controller
  @Profile(NEW_ROUTE)
  static class NewRoute {
    private final JdbcClient db;

    NewRoute(JdbcClient db) {
      this.db = db;
    }

    @GetMapping("/planted/{id}")
    @For({Role.SUPERVISOR, Role.REPORTER})
    @ResponseBody
    String matter(@PathVariable UUID id) {
      return db.sql("select title from matter where id = :id")
          .param("id", id)
          .query(String.class)
          .single();
    }
  }

  /** Lets every role of any place act everywhere. */
  @Service
  @Primary
  @Profile(NO_GUARD)
  static class NoGuard extends Access {
    @Override
    public boolean may(Actor actor, Role role, String place) {
      return true;
    }

    @Override
    public boolean mayAny(Actor actor, Set<Role> roles, String place) {
      return true;
    }
  }
}
