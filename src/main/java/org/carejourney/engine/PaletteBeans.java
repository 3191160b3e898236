package org.carejourney.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/** The beans that models may name: those marked {@link Palette}, and no others. */
class PaletteBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;

    PaletteBeans(BeanFactory beans) {
        this.beans = (ListableBeanFactory) beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && beans.findAnnotationOnBean(bean, Palette.class) != null;
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
