package org.seraicrm.platform.modules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;
import org.seraicrm.platform.kernel.Id;

/** How Serai's values look in JSON: ids in their text form, times in ISO 8601, nothing for what is absent. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(ids())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** The mapper; not to be reconfigured. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** The value as JSON text. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException notWritable) {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName(), notWritable);
        }
    }

    /** A value from JSON text that Serai wrote itself. */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException notReadable) {
            throw new IllegalArgumentException("not a " + type.getName(), notReadable);
        }
    }

    /** The tree of JSON text that Serai wrote itself. */
    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("serai-ids") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                super.setupModule(context);
                context.addDeserializers(new IdDeserializers());
            }
        };
        module.addSerializer(new IdSerializer());
        return module;
    }

    private static final class IdSerializer extends StdSerializer<Id> {
        private static final long serialVersionUID = 1L;

        IdSerializer() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(id.text());
        }
    }

    private static final class IdDeserializers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return Id.class.isAssignableFrom(type.getRawClass()) ? new IdDeserializer(type.getRawClass()) : null;
        }
    }

    private static final class IdDeserializer extends JsonDeserializer<Object> {
        private final Class<?> type;

        IdDeserializer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return type.getConstructor(long.class).newInstance(Id.parse(parser.getText()));
            } catch (IllegalArgumentException notAnId) {
                throw context.weirdStringException(parser.getText(), type, "not an id");
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException notAnIdType) {
                throw new IllegalStateException(type + " is no id record", notAnIdType);
            }
        }
    }
}
