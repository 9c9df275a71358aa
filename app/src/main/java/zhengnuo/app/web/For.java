package zhengnuo.app.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import zhengnuo.app.access.Role;

/**
 * Who may call a handler. A handler without it is refused at start, so that no route is forgotten.
 *
 * <p>This is the outer gate: the operation behind it checks the place in the tree as well.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface For {
  /**
   * Any of these roles, granted anywhere. Empty with {@link Who#SIGNED_IN}: every signed-in person.
   */
  Role[] value() default {};

  Who who() default Who.SIGNED_IN;

  /** Whether it is open to a person who has to change the password before anything else. */
  boolean withPasswordToChange() default false;

  /** How far the door stands open. */
  enum Who {
    /** No account is asked for. */
    ANYONE,
    /** Only before the set-up is done, from loopback. */
    BEFORE_SET_UP,
    /** Only in demonstration folders, from loopback. */
    DEMONSTRATION,
    SIGNED_IN
  }
}
