using System.Text.Json;
using Xunit;

namespace Whitecrow.Cli.Tests.Reporting;

/// <summary>Holds what is printed to the rules of SARIF 2.1.0 and to those that code scanning adds.</summary>
/// <remarks>
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html; the numbers below are its sections. Its schema allows
/// no further properties, so each kind of object has the list of those that we write, by their names in the standard.
/// </remarks>
public sealed class SarifStructureTests : IDisposable
{
    private static readonly string[] Levels = ["none", "note", "warning", "error"];
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("broken", "build")]
    [InlineData("broken", "check", "--strict")]
    [InlineData("minimal", "check")]
    public void What_is_printed_is_sarif(string site, params string[] args)
    {
        Sites.Copy(site, folder);
        folder.Write("content/films/späte züge 100%.md", "x");
        var ran = TheProgram.RunIn(folder.Root, [.. args, "--format", "sarif"]);
        Assert.Equal("", ran.Error);
        using var json = JsonDocument.Parse(ran.Out);

        // 3.13: the log; 3.14: its run; 3.18: the tool; 3.19: its driver.
        var log = json.RootElement;
        Has(log, ["version", "runs"], ["$schema"]);
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.True(Uri.TryCreate(log.GetProperty("$schema").GetString(), UriKind.Absolute, out _));
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        Has(run, ["tool", "results"], ["invocations", "originalUriBaseIds", "columnKind"]);
        Assert.True(run.GetProperty("columnKind").GetString() is "utf16CodeUnits" or "unicodeCodePoints");
        Assert.All(run.GetProperty("invocations").EnumerateArray(), i => Has(i, ["executionSuccessful"], []));
        Has(run.GetProperty("tool"), ["driver"], []);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Has(driver, ["name"], ["version", "rules"]);

        // 3.49: a rule. An id stands once in the list, and nothing describes itself by an empty text.
        var rules = driver.GetProperty("rules").EnumerateArray().ToArray();
        Assert.All(rules, Rule);
        Assert.Distinct(rules.Select(r => r.GetProperty("id").GetString()));

        // 3.27: a result.
        var bases = run.GetProperty("originalUriBaseIds").EnumerateObject().Select(b => b.Name).ToArray();
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.NotEmpty(results);
        Assert.All(results, r => Result(r, rules, bases));
        Assert.Distinct(results.Select(r => r.GetRawText()));
    }

    private static void Rule(JsonElement rule)
    {
        Has(rule, ["id"], ["shortDescription", "fullDescription", "help", "helpUri", "defaultConfiguration"]);
        Has(rule.GetProperty("shortDescription"), ["text"], []);
        Has(rule.GetProperty("fullDescription"), ["text"], []);
        Has(rule.GetProperty("help"), ["text"], ["markdown"]);
        Has(rule.GetProperty("defaultConfiguration"), ["level"], []);
        Assert.Contains(rule.GetProperty("defaultConfiguration").GetProperty("level").GetString(), Levels);
        if (rule.TryGetProperty("helpUri", out var address))
        {
            Assert.True(Uri.TryCreate(address.GetString(), UriKind.Absolute, out _));
        }
    }

    private static void Result(JsonElement result, JsonElement[] rules, string[] bases)
    {
        Has(result, ["message", "locations"], ["ruleId", "ruleIndex", "level"]);
        Assert.Contains(result.GetProperty("level").GetString(), Levels);
        Has(result.GetProperty("message"), ["text"], []);
        Assert.NotEqual("", result.GetProperty("message").GetProperty("text").GetString());

        // 3.27.7: index and id name the same rule.
        var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
        Assert.Equal(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());

        // Code scanning shows one place, and none without a line.
        var location = Assert.Single(result.GetProperty("locations").EnumerateArray());
        Has(location, ["physicalLocation"], []);
        var place = location.GetProperty("physicalLocation");
        Has(place, ["artifactLocation", "region"], []);

        // 3.4.3 and 3.10.2: a path is a relative reference of RFC 3986, and does not climb.
        var file = place.GetProperty("artifactLocation");
        Has(file, ["uri"], ["uriBaseId"]);
        Assert.Contains(file.GetProperty("uriBaseId").GetString(), bases);
        var uri = file.GetProperty("uri").GetString()!;
        Assert.True(Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
        Assert.DoesNotContain("..", uri.Split('/'));
        Assert.False(uri.StartsWith('/'), uri);

        // 3.30: lines and columns are counted from 1, and the end is the column behind the last character.
        var region = place.GetProperty("region");
        Has(region, ["startLine"], ["startColumn", "endLine", "endColumn"]);
        Assert.All(region.EnumerateObject(), n => Assert.InRange(n.Value.GetInt32(), 1, int.MaxValue));
        if (region.TryGetProperty("endColumn", out var end))
        {
            Assert.Equal(region.GetProperty("startLine").GetInt32(), region.GetProperty("endLine").GetInt32());
            Assert.InRange(end.GetInt32(), region.GetProperty("startColumn").GetInt32(), int.MaxValue);
        }
    }

    private static void Has(JsonElement element, string[] needed, string[] possible)
    {
        var names = element.EnumerateObject().Select(p => p.Name).ToArray();
        Assert.Distinct(names);
        Assert.Empty(needed.Except(names));
        Assert.Empty(names.Except([.. needed, .. possible]));
    }
}
