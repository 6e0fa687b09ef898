using System.Runtime.CompilerServices;
using Whitecrow.Diagnostics;
using Whitecrow.Seeds;

namespace Whitecrow.Tests.Seeds;

/// <summary>The seeds of the repository and the texts beside these tests, and how a reading is printed.</summary>
internal static class SeedTexts
{
    public static string FilmPage { get; } = Seed("000_f460cc5d12db68f2.txt");

    public static string Article { get; } = Seed("001_d376c694c21b172e.txt");

    public static string FilmList { get; } = Seed("002_0d81e0acb466eebc.txt");

    /// <summary>A text in the folder Texts.</summary>
    public static string Own(string name) => File.ReadAllText(Path.Combine(Folder(), "Texts", name));

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All() =>
        Directory
            .EnumerateFiles(Path.Combine(Folder(), "Texts"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Concat([FilmPage, Article, FilmList]);

    public static Checked<SeedReading?> Read(string text, SeedKind? kind = null, KnownEntries? known = null) =>
        SeedReader.Read(new SourceText("content/seeds/test.txt", text), kind, known ?? KnownEntries.None);

    public static string Print(Checked<SeedReading?> read)
    {
        var print = new List<string>();
        if (read.Value is { } reading)
        {
            print.Add(
                $"{reading.Kind.Name} about {reading.MainId ?? "nothing"}, topic {reading.Topic}, published {reading.Published ?? "-"}, by {reading.Author ?? "-"}"
            );
            foreach (var claim in reading.Claims)
            {
                print.Add($"claim {claim.Lines}: {claim.About} {claim.Field}: {claim.Value}");
            }

            foreach (var passage in reading.Passages)
            {
                print.Add($"passage {passage.Lines}: [{string.Join(", ", passage.About)}] {passage.Summary}");
            }

            foreach (var gap in reading.Gaps)
            {
                print.Add($"gap {gap.Lines}: {gap.About} {gap.Field}");
            }

            print.Add($"furniture: {string.Join(", ", reading.Furniture)}");
            foreach (var entity in reading.Entities)
            {
                print.Add($"entity {entity.Lines}: {entity.Id} \"{entity.Title}\"");
            }
        }

        foreach (var diagnostic in read.Diagnostics)
        {
            print.Add(diagnostic.ToString());
        }

        return string.Join('\n', print) + "\n";
    }

    private static string Seed(string name) =>
        File.ReadAllText(Path.Combine(Folder(), "..", "..", "..", "content", "seeds", name));

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
