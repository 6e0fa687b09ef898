using System.Text.Json;

namespace Whitecrow.Pages.LinkedData;

/// <summary>A node of JSON-LD while it is put together: properties in order, each with one value or several.</summary>
internal sealed class Node
{
    private readonly List<(string Property, List<object> Values)> members = [];

    /// <param name="type">Its type in schema.org; null for a node that another one describes.</param>
    /// <param name="id">Its address; null for a node that nothing refers to.</param>
    public Node(string? type = null, string? id = null) => Add("@type", type).Add("@id", id);

    /// <summary>Adds a value.</summary>
    /// <param name="property">A property of schema.org, or a keyword of JSON-LD.</param>
    /// <param name="value">A text, a number or a node; null and an empty text add nothing.</param>
    /// <returns>This node.</returns>
    public Node Add(string property, object? value)
    {
        if (value is null or "")
        {
            return this;
        }

        var values = members.Find(m => m.Property == property).Values;
        if (values is null)
        {
            members.Add((property, [value]));
        }
        else if (value is not string || !values.Contains(value))
        {
            values.Add(value);
        }

        return this;
    }

    /// <summary>Adds several values.</summary>
    public Node Add(string property, IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            Add(property, value);
        }

        return this;
    }

    /// <summary>Says which vocabulary its words are from; the first node of a document has to.</summary>
    /// <returns>This node.</returns>
    public Node InContext(string context)
    {
        members.Insert(0, ("@context", [context]));
        return this;
    }

    /// <summary>This node; null where it says nothing.</summary>
    public Node? OrNull() => members.Count > 0 ? this : null;

    /// <summary>Writes it as a JSON object.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (property, values) in members)
        {
            json.WritePropertyName(property);
            if (values is [var single])
            {
                Write(json, single);
                continue;
            }

            json.WriteStartArray();
            foreach (var value in values)
            {
                Write(json, value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case Node node:
                node.WriteTo(json);
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            default:
                json.WriteStringValue((string)value);
                break;
        }
    }
}
