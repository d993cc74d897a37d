package id.amanah.workflow.engine;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The beans that expressions in models can see: those marked {@link ModelDelegate}, looked up when they are named. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext beans;

    ModelBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean
                && beans.containsBean(bean)
                && beans.findAnnotationOnBean(bean, ModelDelegate.class) != null;
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? beans.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Arrays.stream(beans.getBeanNamesForAnnotation(ModelDelegate.class))
                .map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
