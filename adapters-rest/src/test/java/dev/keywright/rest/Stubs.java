package dev.keywright.rest;

import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.token.TokenUseCases;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Use cases that no test means to reach. */
public final class Stubs {

    private Stubs() {}

    /** All use cases; each fails when it is asked. */
    public static UseCases useCases() {
        return record(UseCases.class);
    }

    /** All use cases; each but those of tokens fails when it is asked. */
    public static UseCases useCases(TokenUseCases tokens) {
        UseCases all = useCases();
        return new UseCases(
                all.workspaces(),
                all.roles(),
                all.members(),
                all.sessions(),
                all.apiKeys(),
                tokens,
                all.audit(),
                all.leaks(),
                all.integrations());
    }

    private static <T> T record(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(types)
                            .map(component -> component.isRecord() ? record(component) : refusing(component))
                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T refusing(Class<T> useCase) {
        return useCase.cast(Proxy.newProxyInstance(
                useCase.getClassLoader(), new Class<?>[] {useCase}, (proxy, method, arguments) -> {
                    throw new AssertionError(useCase.getSimpleName() + " shouldn't have been asked");
                }));
    }
}
