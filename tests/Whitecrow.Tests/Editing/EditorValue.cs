using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Whitecrow.Content.Yaml;

namespace Whitecrow.Tests.Editing;

/// <summary>YAML as an editor hands it to a schema: YAML 1.2's core schema makes numbers and yes or no of some words.</summary>
internal static class EditorValue
{
    public static JsonElement Of(DataNode node) => JsonSerializer.SerializeToElement(Node(node));

    private static JsonNode? Node(DataNode node) =>
        node switch
        {
            MapNode map => new JsonObject(
                map.Items.Select(i => new KeyValuePair<string, JsonNode?>(i.Key.Text, Node(i.Value)))
            ),
            ListNode list => new JsonArray([.. list.Items.Select(Node)]),
            ScalarNode scalar => Scalar(scalar),
            _ => null,
        };

    private static JsonValue? Scalar(ScalarNode scalar) =>
        scalar.IsQuoted ? JsonValue.Create(scalar.Text)
        : scalar.IsNothing ? null
        : scalar.Text is "true" or "True" or "TRUE" ? JsonValue.Create(true)
        : scalar.Text is "false" or "False" or "FALSE" ? JsonValue.Create(false)
        : Regex.IsMatch(scalar.Text, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$")
        && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
        : JsonValue.Create(scalar.Text);
}
