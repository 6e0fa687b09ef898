using System.Globalization;
using Whitecrow.Content.Fields;
using Whitecrow.Content.Types;
using Whitecrow.Seeds;

namespace Whitecrow.Editing;

/// <summary>Values that show what a key may hold; the checks accept each of them, whatever it names.</summary>
internal static class FieldExample
{
    /// <summary>A source with a line.</summary>
    public const string Cite = "name-of-a-source:12";

    /// <summary>A single value, as it is written in YAML.</summary>
    public static string Of(Shape shape) =>
        shape switch
        {
            NumberShape number => Math.Clamp(1, number.Min, number.Max).ToString(CultureInfo.InvariantCulture),
            YesNoShape => "true",
            DateShape => "1961-06-16",
            ChoiceShape choice => choice.Choices[0],
            PatternShape pattern => YamlScalar.Write(pattern.Example.Split(',')[0]),
            CiteShape => Cite,
            ReferenceShape { Folders: [var folder, ..] } => folder + "/name",
            ReferenceShape => EntryTypes.All[0].Folder + "/name",
            _ => "…",
        };
}
