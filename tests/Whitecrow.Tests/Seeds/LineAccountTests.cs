using FsCheck;
using FsCheck.Fluent;
using Whitecrow.Seeds;
using Xunit;

namespace Whitecrow.Tests.Seeds;

public sealed class LineAccountTests
{
    private static readonly string[] Seeds = [SeedTexts.FilmPage, SeedTexts.Article, SeedTexts.FilmList];

    [Fact]
    public void Every_line_of_a_mutated_seed_is_accounted_for() =>
        Prop.ForAll(
                (
                    from seed in Gen.Elements(Seeds)
                    from number in Gen.Choose(0, int.MaxValue)
                    select (seed, number)
                ).ToArbitrary(),
                mutation => AssertAccount(Mutate(mutation.seed, mutation.number))
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Every_line_of_two_shapes_in_one_text_is_accounted_for()
    {
        AssertAccount(SeedTexts.FilmPage + "\n" + SeedTexts.FilmList);
        AssertAccount(SeedTexts.FilmList + "\n" + SeedTexts.FilmPage);
        AssertAccount(SeedTexts.Article + SeedTexts.FilmPage);
    }

    [Theory]
    [InlineData("film-database-page")]
    [InlineData("news-article")]
    [InlineData("annotated-list")]
    public void A_text_read_as_another_shape_keeps_every_line(string kind)
    {
        foreach (var seed in Seeds)
        {
            AssertAccount(seed, SeedKind.Named(kind));
        }
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Prop.ForAll(
                ArbMap.Default.GeneratorFor<string>().ToArbitrary(),
                text =>
                {
                    foreach (var kind in SeedKind.All)
                    {
                        AssertAccount(text ?? "", kind);
                    }
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void A_huge_text_comes_to_an_end()
    {
        // One paragraph without an end, one line a word, brackets that never close: what a naive reader chokes on.
        string[] hard =
        [
            string.Concat(Enumerable.Repeat("Director Anna Berg and ", 10_000)),
            string.Concat(Enumerable.Repeat("Anna Berg ... Role (\n", 10_000)),
            "“" + new string('A', 200_000) + new string('(', 100_000),
            string.Concat(Enumerable.Repeat("The Film (1975)\nFact: by and in\n", 6_000)),
            string.Concat(Enumerable.Repeat("A. B. C. “The T” ", 12_000)),
        ];
        foreach (var text in hard)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            foreach (var kind in SeedKind.All)
            {
                SeedTexts.Read(text, kind);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5), $"{watch.Elapsed} for {text[..30]}");
        }
    }

    // Furniture stands alone; a line may hold claims, a passage and a gap at once. None is left out.
    private static void AssertAccount(string text, SeedKind? kind = null)
    {
        var reading = SeedTexts.Read(text, kind).Value;
        if (reading is null)
        {
            return;
        }

        var source = new Whitecrow.Diagnostics.SourceText("content/seeds/test.txt", text);
        var spoken = reading
            .Claims.Select(c => c.Lines)
            .Concat(reading.Passages.Select(p => p.Lines))
            .Concat(reading.Gaps.Select(g => g.Lines))
            .SelectMany(l => Enumerable.Range(l.First, l.Last - l.First + 1))
            .ToHashSet();
        for (var line = 1; line <= source.LineCount; line++)
        {
            var isBlank = string.IsNullOrWhiteSpace(source.Line(line));
            Assert.False(
                spoken.Contains(line) && reading.Furniture.Contains(line),
                $"line {line} is furniture and more"
            );
            Assert.True(
                isBlank || spoken.Contains(line) || reading.Furniture.Contains(line),
                $"line {line} is not accounted for: {source.Line(line)}"
            );
        }

        Assert.All(spoken.Concat(reading.Furniture), l => Assert.InRange(l, 1, source.LineCount));
    }

    internal static string Mutate(string seed, int number)
    {
        var random = new Random(number);
        var lines = seed.Split('\n').ToList();
        for (var change = random.Next(1, 12); change > 0 && lines.Count > 1; change--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(6))
            {
                case 0:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[random.Next(lines.Count)]);
                    break;
                case 2:
                    (lines[at], lines[0]) = (lines[0], lines[at]);
                    break;
                case 3:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
                case 4:
                    lines.RemoveRange(at, Math.Min(random.Next(30), lines.Count - at));
                    break;
                default:
                    lines[at] += " " + lines[random.Next(lines.Count)];
                    break;
            }
        }

        return string.Join('\n', random.Next(4) == 0 ? lines.OrderBy(_ => random.Next()) : lines);
    }
}
