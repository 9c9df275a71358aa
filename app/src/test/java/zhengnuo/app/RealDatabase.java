package zhengnuo.app;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the program for a test class and gives its beans to the tests. */
final class RealDatabase implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
  private static final Namespace OURS = Namespace.create(RealDatabase.class);

  @Override
  public void beforeAll(ExtensionContext test) throws Exception {
    // The root's store is closed when the last class has run: that stops the server.
    var postgres =
        test.getRoot()
            .getStore(OURS)
            .computeIfAbsent(TestPostgres.class, key -> TestPostgres.start(), TestPostgres.class);
    test.getStore(OURS)
        .put(ApplicationContext.class, TestServer.start(postgres.fresh(), postgres.data()));
  }

  @Override
  public void afterAll(ExtensionContext test) {
    running(test).close();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    return type == ApplicationContext.class
        || type == County.class
        || running(test).getBeanNamesForType(type).length > 0;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Class<?> type = parameter.getParameter().getType();
    if (type == ApplicationContext.class) return running(test);
    if (type != County.class) return running(test).getBean(type);
    // Kept with the class, where the program runs, and not with one of its tests.
    return classOf(test)
        .getStore(OURS)
        .computeIfAbsent(County.class, key -> County.in(running(test)), County.class);
  }

  private static ExtensionContext classOf(ExtensionContext test) {
    ExtensionContext context = test;
    while (context.getTestMethod().isPresent()) context = context.getParent().orElseThrow();
    return context;
  }

  private static ConfigurableApplicationContext running(ExtensionContext test) {
    return java.util.Objects.requireNonNull(
        test.getStore(OURS).get(ApplicationContext.class, ConfigurableApplicationContext.class));
  }
}
