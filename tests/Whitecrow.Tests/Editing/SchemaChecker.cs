using System.Text.Json;
using System.Text.RegularExpressions;

namespace Whitecrow.Tests.Editing;

/// <summary>Judges a value by one of our JSON Schemas: the words that they use, and no other.</summary>
/// <remarks>The package for this is not to be had on every feed, for want of another one that it needs.</remarks>
internal sealed class SchemaChecker(string schema)
{
    private readonly JsonElement root = JsonDocument.Parse(schema).RootElement;

    /// <summary>True where the value follows the schema.</summary>
    public bool Accepts(JsonElement value) => Accepts(root, value);

    private bool Accepts(JsonElement rules, JsonElement value) =>
        rules.ValueKind == JsonValueKind.True
        || (rules.ValueKind != JsonValueKind.False && rules.EnumerateObject().All(r => Follows(rules, r, value)));

    private bool Follows(JsonElement rules, JsonProperty rule, JsonElement value) =>
        rule.Name switch
        {
            "$schema" or "$comment" or "$defs" or "title" or "description" => true,
            "$ref" => Accepts(Definition(rule.Value.GetString()!), value),
            "type" => rule.Value.ValueKind == JsonValueKind.Array
                ? rule.Value.EnumerateArray().Any(t => Is(value, t.GetString()!))
                : Is(value, rule.Value.GetString()!),
            "enum" => rule.Value.EnumerateArray().Any(c => JsonElement.DeepEquals(c, value)),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.Value.GetDecimal(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.Value.GetDecimal(),
            "items" => value.ValueKind != JsonValueKind.Array
                || value.EnumerateArray().All(i => Accepts(rule.Value, i)),
            "anyOf" => rule.Value.EnumerateArray().Any(s => Accepts(s, value)),
            "allOf" => rule.Value.EnumerateArray().All(s => Accepts(s, value)),
            "required" => value.ValueKind != JsonValueKind.Object
                || rule.Value.EnumerateArray().All(k => value.TryGetProperty(k.GetString()!, out _)),
            "dependentRequired" => value.ValueKind != JsonValueKind.Object
                || rule.Value.EnumerateObject()
                    .All(d =>
                        !value.TryGetProperty(d.Name, out _)
                        || d.Value.EnumerateArray().All(k => value.TryGetProperty(k.GetString()!, out _))
                    ),
            "properties" => value.ValueKind != JsonValueKind.Object
                || value
                    .EnumerateObject()
                    .All(p => !rule.Value.TryGetProperty(p.Name, out var own) || Accepts(own, p.Value)),
            "additionalProperties" when rule.Value.ValueKind == JsonValueKind.False => value.ValueKind
                != JsonValueKind.Object
                || value.EnumerateObject().All(p => rules.GetProperty("properties").TryGetProperty(p.Name, out _)),
            _ => throw new InvalidOperationException($"a schema uses '{rule.Name}', which this checker does not know"),
        };

    private JsonElement Definition(string reference) =>
        root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool Is(JsonElement value, string type) =>
        type switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number
                && decimal.Truncate(value.GetDecimal()) == value.GetDecimal(),
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => throw new InvalidOperationException($"there is no type '{type}'"),
        };
}
