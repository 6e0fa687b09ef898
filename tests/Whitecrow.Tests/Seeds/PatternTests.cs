using System.Reflection;
using System.Text.RegularExpressions;
using Whitecrow.Seeds;
using Whitecrow.Seeds.Language;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class PatternTests
{
    [Fact]
    public void A_text_on_which_backtracking_would_never_end_is_read_all_the_same()
    {
        var pattern = Pattern.Of("^(?:(?<letters>a+)+)b$");
        var hostile = new string('a', 5_000);

        Assert.False(pattern.IsMatch(hostile));
        Assert.Empty(pattern.Matches(hostile));
        Assert.True(pattern.Match(hostile + "b").Success);
    }

    // What a text says must not depend on how busy the machine is, which decides who reads a difficult line.
    [Fact]
    public void Backtracking_and_automata_find_the_same_in_every_line()
    {
        var patterns = typeof(SeedReader)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Whitecrow.Seeds", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Pattern))
            .Select(f => (Name: $"{f.DeclaringType!.Name}.{f.Name}", Text: f.GetValue(null)!.ToString()!))
            .ToArray();
        var lines = SeedTexts.All().SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Distinct().ToArray();

        var different =
            from pattern in patterns
            let backtracking = new Regex(pattern.Text, Pattern.Options)
            let automaton = new Regex(pattern.Text, Pattern.Options | RegexOptions.NonBacktracking)
            from line in lines
            where !Found(backtracking, line).SequenceEqual(Found(automaton, line))
            select $"{pattern.Name}: {line}";

        Assert.NotEmpty(patterns);
        Assert.Empty(different);
    }

    private static IEnumerable<string> Found(Regex pattern, string line) =>
        pattern.Matches(line).Select(m => $"{m.Index}:{m.Value}");
}
