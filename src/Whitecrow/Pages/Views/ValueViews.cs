using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Scriban.Runtime;
using Whitecrow.Content;
using Whitecrow.Content.Fields;
using Whitecrow.Pages.Bodies;
using Whitecrow.Site;

namespace Whitecrow.Pages.Views;

/// <summary>Values as templates see them. Every member is always there, null where it has nothing to say.</summary>
internal sealed class ValueViews(SiteModel site, Labels labels, Func<Entry, ScriptObject> viewOf)
{
    private readonly DateWriter dates = new(labels);

    // Filled for several entries at the same time.
    private readonly ConcurrentDictionary<Attested, ScriptObject> values = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<FieldMap, ScriptObject> rows = new(ReferenceEqualityComparer.Instance);

    /// <summary>The view of a value that was made before; null for none.</summary>
    public ScriptObject? Of(Attested? value) => value is null ? null : values.GetValueOrDefault(value);

    /// <summary>The view of a row that was made before; null for none.</summary>
    public ScriptObject? Of(FieldMap? row) => row is null ? null : rows.GetValueOrDefault(row);

    /// <summary>The fields of an entry or a row: an object with each declared key, null where the field is not there.</summary>
    public ScriptObject Fields(FieldMap map, ImmutableArray<Field> declared)
    {
        var view = new ScriptObject(declared.Length);
        foreach (var field in declared)
        {
            view[field.Key] = null;
        }

        foreach (var field in map.Fields)
        {
            view[field.Field.Key] = Field(field, map);
        }

        return rows[map] = view;
    }

    /// <summary>The values of a field that stands by itself.</summary>
    public ScriptObject Field(FieldValues field) => Field(field, new([field]));

    /// <summary>A date in words and figures.</summary>
    public ScriptObject Date(EdtfDate date) =>
        new(7)
        {
            ["text"] = dates.Write(date),
            ["machine"] = DateWriter.Machine(date),
            ["year"] = date.Year,
            ["first_year"] = date.Earliest.Year,
            ["last_year"] = date.Latest.Year,
            ["sort"] = date.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["written"] = date.Text,
        };

    /// <summary>The class by which style sheets draw how sure something is.</summary>
    public static string Mark(Standing standing) =>
        standing switch
        {
            Standing.Corroborated => "sure",
            Standing.Stated => "one",
            Standing.Unsourced => "none",
            _ => "disp",
        };

    /// <summary>The standing as in the list of labels.</summary>
    public static string Name(Standing standing) =>
        standing switch
        {
            Standing.Corroborated => "corroborated",
            Standing.Stated => "stated",
            Standing.Disputed => "disputed",
            Standing.Refuted => "refuted",
            _ => "unsourced",
        };

    private ScriptObject Field(FieldValues field, FieldMap map)
    {
        var views = field.Values.Select(v => Value(field.Field, v)).ToArray();
        var one = map.One(field.Field)!;
        var standing = site.Sources.StandingOf(field, one);
        return new(7)
        {
            ["key"] = field.Field.Key,
            ["values"] = new ScriptArray(views),
            ["one"] = values[one],
            ["others"] = new ScriptArray(views.Where(v => v != values[one])),
            ["is_list"] = field.Field.Shape is ListShape,
            ["standing"] = Name(standing),
            ["mark"] = Mark(standing),
        };
    }

    private ScriptObject Value(Field field, Attested attested)
    {
        var standing = site.Sources.StandingOf(attested);
        var view = new ScriptObject(13)
        {
            ["kind"] = "text",
            ["text"] = "",
            ["link"] = null,
            ["date"] = null,
            ["number"] = null,
            ["fields"] = null,
            ["raw"] = null,
            ["evidence"] = new Evidence(attested.Cites),
            ["has_cites"] = attested.Cites.Length > 0,
            ["note"] = attested.Note is { } note ? Typography.Set(note, labels) : null,
            ["standing"] = Name(standing),
            ["mark"] = Mark(standing),
            ["is_preferred"] = attested.IsPreferred,
        };
        switch (attested.Value)
        {
            case TextValue text:
                view["text"] = Typography.Set(Words(field, text.Text), labels);
                view["raw"] = text.Text;
                break;
            case NumberValue number:
                view["kind"] = "number";
                view["number"] = number.Number;
                view["text"] = number.Number.ToString("#,0.##", CultureInfo.InvariantCulture);
                break;
            case YesNoValue yes:
                view["kind"] = "yes-no";
                view["raw"] = yes.IsYes;
                break;
            case DateValue date:
                view["kind"] = "date";
                view["date"] = Date(date.Date);
                view["text"] = dates.Write(date.Date);
                break;
            case ReferenceValue reference:
                var target = site.Links.Resolve(reference).Value;
                view["kind"] = target is null ? "name" : "link";
                view["link"] = target is null ? null : viewOf(target);

                // A name is printed as its author wrote it, "Saint Petersburg" in 1837, whatever its page is called.
                var name = reference.Target is null ? reference.Written : null;
                view["raw"] = name;
                view["text"] = Typography.Set(name ?? target?.Title ?? reference.Written, labels);
                break;
            case RowValue row:
                view["kind"] = "row";
                view["fields"] = Fields(row.Fields, DeclaredIn(field.Shape));
                break;
            case CiteValue cite:
                view["kind"] = "cite";
                view["text"] = cite.Cite.ToString();
                view["evidence"] = new Evidence([cite.Cite]);
                break;
            case FreeValue free:
                view["kind"] = "free";
                view["raw"] = Labels.ScriptOf(free.Node);
                view["text"] = FreeText(free.Node);
                break;
        }

        return values[attested] = view;
    }

    // Codes and choices are words for editors; readers get the label, where the list of labels has one.
    private string Words(Field field, string text)
    {
        var key = field.Shape switch
        {
            ChoiceShape or ListShape { Item: ChoiceShape } => $"choices.{field.Key}.{text}",
            PatternShape p when p == Shapes.Country => "countries." + text,
            ListShape { Item: PatternShape p } when p == Shapes.Country => "countries." + text,
            PatternShape p when p == Shapes.Language => "languages." + text,
            ListShape { Item: PatternShape p } when p == Shapes.Language => "languages." + text,
            PatternShape when field.Key == "territory" => "countries." + text,
            _ => null,
        };
        return key is not null && labels.Has(key) ? labels[key] : text;
    }

    /// <summary>The fields of the rows of a shape; none where it has no rows.</summary>
    public static ImmutableArray<Field> DeclaredIn(Shape shape) =>
        shape switch
        {
            MapShape map => map.Fields,
            ShortFormShape either => either.Map.Fields,
            ListShape list => DeclaredIn(list.Item),
            _ => [],
        };

    private static string FreeText(Content.Yaml.DataNode node) =>
        node switch
        {
            Content.Yaml.ScalarNode scalar => scalar.Text,
            Content.Yaml.ListNode list => string.Join(", ", list.Items.Select(FreeText)),
            Content.Yaml.MapNode map => string.Join(", ", map.Items.Select(i => $"{i.Key.Text} {FreeText(i.Value)}")),
            _ => "",
        };
}
