package org.carejourney.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.function.SingletonSupplier;

/** The beans that models may name: those marked {@link Palette}, and no others. */
class PaletteBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Supplier<Set<String>> names;

    PaletteBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = SingletonSupplier.of(() -> Set.of(beans.getBeanNamesForAnnotation(Palette.class)));
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && names.get().contains(bean);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        throw new UnsupportedOperationException("The palette is asked for by name");
    }
}
