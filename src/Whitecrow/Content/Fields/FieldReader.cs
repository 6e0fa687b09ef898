using System.Collections.Immutable;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Content.Fields;

/// <summary>Checks YAML against the declarations of fields and makes typed values of it; notices everything, throws nothing.</summary>
public sealed class FieldReader
{
    private static readonly ImmutableArray<string> AttestingKeys = ["cite", "status", "note", "preferred"];
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ScalarReader scalars;

    private FieldReader() => scalars = new(diagnostics);

    /// <summary>Reads a map.</summary>
    /// <param name="map">The YAML.</param>
    /// <param name="fields">The keys that it may have.</param>
    /// <param name="what">What the map is, for messages: <c>a film</c>.</param>
    /// <returns>The fields that could be read; a wrong one is missing from it and reported.</returns>
    public static Checked<FieldMap> Read(MapNode map, ImmutableArray<Field> fields, string what)
    {
        var reader = new FieldReader();
        var values = reader.Fields(map, fields, [], what);
        return new(values, reader.diagnostics.ToImmutable());
    }

    private FieldMap Fields(MapNode map, ImmutableArray<Field> fields, ImmutableArray<string> furtherKeys, string what)
    {
        var read = ImmutableArray.CreateBuilder<FieldValues>();
        var present = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, node) in map.Items)
        {
            var field = fields.FirstOrDefault(f => f.Key == key.Text);
            if (field is not null)
            {
                var values = FieldOf(field, node);
                if (values.Length > 0 || node is not ScalarNode { IsNothing: true })
                {
                    present.Add(field.Key);
                }

                if (values.Length > 0)
                {
                    read.Add(new(field, values));
                }
            }
            else if (!furtherKeys.Contains(key.Text))
            {
                var keys = fields.Select(f => f.Key).Concat(furtherKeys).ToArray();
                if (Suggestion.Nearest(key.Text, keys) is { } meant)
                {
                    // Misspelled, and so not missing.
                    present.Add(meant);
                }

                Report(
                    DiagnosticCode.UnknownKey,
                    key.At,
                    $"{what} has no key '{key.Text}'" + Suggestion.DidYouMeanOr(key.Text, keys, "it may have")
                );
            }
        }

        foreach (var field in fields.Where(f => f.IsRequired && !present.Contains(f.Key)))
        {
            Report(
                DiagnosticCode.MissingKey,
                map.At,
                $"{what} needs the key '{field.Key}'; write '{field.Key}: …' with {field.Shape.Describe()}"
            );
        }

        return new(read.ToImmutable());
    }

    private ImmutableArray<Attested> FieldOf(Field field, DataNode node)
    {
        if (node is ScalarNode { IsNothing: true })
        {
            return [];
        }

        var (shape, items) = (field.Shape, node) switch
        {
            (ListShape list, ListNode many) => (list.Item, many.Items),
            (ListShape list, _) => (list.Item, [node]),

            // A field of one value may hold several where sources differ.
            (not FreeShape, ListNode many) when field.IsAttested => (field.Shape, many.Items),
            _ => (field.Shape, (ImmutableArray<DataNode>)[node]),
        };
        return [.. items.Select(i => Attest(field, shape, i)).OfType<Attested>()];
    }

    private Attested? Attest(Field field, Shape shape, DataNode node)
    {
        var row = (shape as ShortFormShape)?.Map ?? shape as MapShape;
        if (field.IsAttested && node is MapNode map)
        {
            var isRow = row is not null && (map["value"] is null || row.Fields.Any(f => f.Key == "value"));
            if (!isRow && map["value"] is { } inner)
            {
                ReportUnknown(map, ["value", .. AttestingKeys], "an attested value");
                return Value(field, shape, inner) is { } wrapped ? Attest(wrapped, map) : null;
            }

            var misspelled = map.Items.FirstOrDefault(i => Suggestion.Nearest(i.Key.Text, ["value"]) is not null);
            if (!isRow && misspelled is not null && shape is not FreeShape)
            {
                Report(
                    DiagnosticCode.UnknownKey,
                    misspelled.Key.At,
                    $"an attested value has no key '{misspelled.Key.Text}'; did you mean 'value'?"
                );
                return null;
            }

            if (isRow)
            {
                return Row(map, row!, AttestingKeys) is { } read ? Attest(read, map) : null;
            }
        }

        return Value(field, shape, node) is { } value ? new(value, [], null, null, IsPreferred: false) : null;
    }

    // A row without what it needs is left out: templates rely on it, and would fail on top of what is reported here.
    private RowValue? Row(MapNode map, MapShape shape, ImmutableArray<string> furtherKeys)
    {
        var fields = Fields(map, shape.Fields, furtherKeys, shape.Name);
        return shape.Fields.Any(f => f.IsRequired && fields.All(f).Length == 0) ? null : new(fields, map.At);
    }

    private Attested Attest(Value value, MapNode map)
    {
        var cites = Cites(map["cite"]);
        var note = map["note"] is ScalarNode { IsNothing: false } words ? scalars.Shown(words) : null;
        var verdict = map["status"] is { } status ? Verdict(status) : null;
        if (verdict is not null && note is null)
        {
            Report(
                DiagnosticCode.MissingNote,
                map["status"]!.At,
                "a status needs a note beside it that says why; write 'note: …'"
            );
        }

        var preferred = map["preferred"] is { } mark && scalars.YesNo(mark, "preferred") is { IsYes: true };
        return new(value, cites, verdict, note, preferred);
    }

    private ImmutableArray<Cite> Cites(DataNode? node) =>
        node switch
        {
            null or ScalarNode { IsNothing: true } => [],
            ListNode list => [.. list.Items.SelectMany(i => Cites(i))],
            _ => scalars.CiteOf(node) is { } cite ? [cite.Cite] : [],
        };

    private Verdict? Verdict(DataNode node)
    {
        switch ((node as ScalarNode)?.Text)
        {
            case "disputed":
                return Content.Fields.Verdict.Disputed;
            case "refuted":
                return Content.Fields.Verdict.Refuted;
            case "unsourced" or "stated" or "corroborated":
                Report(
                    DiagnosticCode.UnknownChoice,
                    node.At,
                    $"found the status {node.Describe()}, which the program works out from the citations; remove the line"
                );
                return null;
            default:
                Report(
                    DiagnosticCode.UnknownChoice,
                    node.At,
                    $"found the status {node.Describe()}; write disputed or refuted, or remove the line"
                );
                return null;
        }
    }

    private Value? Value(Field field, Shape shape, DataNode node)
    {
        switch (shape)
        {
            case FreeShape:
                return new FreeValue(node, node.At);
            case MapShape row:
                return node is MapNode map
                    ? Row(map, row, field.IsAttested ? AttestingKeys : [])
                    : scalars.Wrong(field, shape, node);
            case ShortFormShape either:
                return node is MapNode ? Value(field, either.Map, node)
                    : Value(either.Other, either.Other.Shape, node) is { } part
                        ? new RowValue(
                            new([new(either.Other, [new(part, [], null, null, IsPreferred: false)])]),
                            node.At
                        )
                    : null;
            case ListShape list:
                return Value(field, list.Item, node);
        }

        return node is ScalarNode { IsNothing: false } scalar
            ? scalars.Read(field, shape, scalar)
            : scalars.Wrong(field, shape, node);
    }

    private void ReportUnknown(MapNode map, ImmutableArray<string> keys, string what)
    {
        foreach (var (key, _) in map.Items.Where(i => !keys.Contains(i.Key.Text)))
        {
            Report(
                DiagnosticCode.UnknownKey,
                key.At,
                $"{what} has no key '{key.Text}'" + Suggestion.DidYouMeanOr(key.Text, keys, "it may have")
            );
        }
    }

    private void Report(DiagnosticCode code, SourceLocation at, string message) =>
        diagnostics.Add(new(code, at, message));
}
