using System.Reflection;
using System.Text.RegularExpressions;
using Whitecrow.Seeds;
using Whitecrow.Seeds.Language;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class PatternTests
{
    // A needed word that is missing from a pattern's list would silently lose facts.
    [Fact]
    public void No_pattern_matches_a_line_without_one_of_the_words_it_is_said_to_need()
    {
        var automaton = typeof(Pattern).GetField("automaton", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var patterns = typeof(SeedReader)
            .Assembly.GetTypes()
            .Where(t => t.Namespace?.StartsWith("Whitecrow.Seeds", StringComparison.Ordinal) == true)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(Pattern))
            .Select(f => (Name: $"{f.DeclaringType!.Name}.{f.Name}", Pattern: (Pattern)f.GetValue(null)!))
            .ToArray();
        var lines = SeedTexts.All().SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Distinct().ToArray();

        var lost =
            from pattern in patterns
            from line in lines
            where
                ((Lazy<Regex>)automaton.GetValue(pattern.Pattern)!).Value.IsMatch(line)
                && !pattern.Pattern.IsMatch(line)
            select $"{pattern.Name}: {line}";

        Assert.NotEmpty(patterns);
        Assert.Empty(lost);
    }
}
