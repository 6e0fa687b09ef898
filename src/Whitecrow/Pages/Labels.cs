using System.Collections.Immutable;
using Scriban.Runtime;
using Whitecrow.Content.Yaml;
using Whitecrow.Diagnostics;

namespace Whitecrow.Pages;

/// <summary>The words for readers that are not content, in one language: <c>templates/labels.en.yml</c>.</summary>
public sealed class Labels
{
    private readonly MapNode root;

    private Labels(MapNode root)
    {
        this.root = root;
        Script = (ScriptObject)ScriptOf(root);
        Months = Texts("date.months");
        Quotes = Texts("quotes");
    }

    /// <summary>All of them, as templates see them.</summary>
    public ScriptObject Script { get; }

    /// <summary>January to December; empty where the file has none.</summary>
    public ImmutableArray<string> Months { get; }

    /// <summary>Quotation marks: opening and closing, double then single; empty where the file has none.</summary>
    public ImmutableArray<string> Quotes { get; }

    /// <summary>True where there are none, since the file is missing or cannot be read.</summary>
    public bool IsEmpty => root.Items.Length == 0;

    /// <summary>The file of a language.</summary>
    public static string PathFor(string language) => $"templates/labels.{language}.yml";

    /// <summary>Reads the file.</summary>
    /// <param name="text">Null where there is none.</param>
    /// <param name="file">Its path.</param>
    /// <param name="language">Where the settings name the language, if they do.</param>
    public static Checked<Labels> Read(SourceText? text, string file, SourceLocation? language = null)
    {
        if (text is null)
        {
            return new(
                Empty(file),
                [
                    new(
                        DiagnosticCode.MissingTemplate,
                        language ?? SourceLocation.Whole(file),
                        $"there is no file '{file}'; it holds the words of the templates in this language"
                    ),
                ]
            );
        }

        var yaml = YamlText.Read(text, new(0, text.Text.Length));
        return yaml.Value is MapNode { Items.Length: > 0 } map
            ? new(new(map), yaml.Diagnostics)
            : new(
                Empty(file),
                yaml.Diagnostics.Length > 0
                    ? yaml.Diagnostics
                    :
                    [
                        new(
                            DiagnosticCode.MissingLabel,
                            new(file, 1, 1),
                            "the file has no words; it has to be keys with words, as in 'home: Home'"
                        ),
                    ]
            );
    }

    /// <summary>The words of a key as <c>date.about</c>; the last part of the key where it has none.</summary>
    public string this[string key] => Find(key) is ScalarNode words ? words.Text : key[(key.LastIndexOf('.') + 1)..];

    /// <summary>True where a key has words.</summary>
    public bool Has(string key) => Find(key) is ScalarNode;

    private static Labels Empty(string file) => new(new([], SourceLocation.Whole(file), default));

    private ImmutableArray<string> Texts(string key) =>
        Find(key) is ListNode list ? [.. list.Items.OfType<ScalarNode>().Select(i => i.Text)] : [];

    private DataNode? Find(string key)
    {
        DataNode? node = root;
        foreach (var part in key.Split('.'))
        {
            node = (node as MapNode)?[part];
        }

        return node;
    }

    /// <summary>YAML as templates see it: maps as objects, lists as arrays, everything else as text.</summary>
    internal static object ScriptOf(DataNode node)
    {
        switch (node)
        {
            case MapNode map:
                var members = new ScriptObject();
                foreach (var (key, value) in map.Items)
                {
                    members[key.Text] = ScriptOf(value);
                }

                return members;
            case ListNode list:
                return new ScriptArray(list.Items.Select(ScriptOf));
            case ScalarNode { IsQuoted: false, Text: "true" }:
                return true;
            case ScalarNode { IsQuoted: false, Text: "false" }:
                return false;
            default:
                return ((ScalarNode)node).Text;
        }
    }
}
