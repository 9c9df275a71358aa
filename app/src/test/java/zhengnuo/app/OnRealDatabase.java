package zhengnuo.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against the whole program on a PostgreSQL of its own kind: one server for all
 * classes, a fresh database for each, a free port for the pages.
 *
 * <p>Constructors and methods are given any bean by its type, the {@link MovableClock} that stands
 * in for the program's clock, the {@code ApplicationContext} and a {@link County}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealDatabase.class)
public @interface OnRealDatabase {}
