using System.Globalization;
using System.Text.RegularExpressions;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Xunit;

namespace MiniScriban.Tests;

/// <summary>Runs every case with the interpreter that the project is built with, ours or the package.</summary>
public sealed partial class CaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (var each in CaseFiles.All())
        {
            data.Add(each.File, each.Name);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_renders_as_recorded(string file, string name)
    {
        var found = CaseFiles.All().Single(each => each.File == file && each.Name == name);

        Assert.Equal(WithoutWords(found.Expected), WithoutWords(Render(found)));
    }

    /// <summary>What a template renders to; of an error <c>!!!</c>, its type, and its message on the next line.</summary>
    internal static string Render(TemplateCase given)
    {
        var template = Template.Parse(given.Template, given.Options.GetValueOrDefault("path", "page.html"));
        if (template.HasErrors)
        {
            return "!!! parse\n" + string.Join('\n', template.Messages.Select(m => m.ToString()));
        }
        try
        {
            return template.Render(NewContext(given.Options));
        }
        catch (ScriptRuntimeException error)
        {
            return "!!! " + error.GetType().Name + "\n" + error.Message.ReplaceLineEndings("\n");
        }
    }

    internal static TemplateContext NewContext(IReadOnlyDictionary<string, string> options)
    {
        var context = new TemplateContext { TemplateLoader = new RecordedTemplates(), NewLine = "\n" };
        context.StrictVariables = Flag("strict", context.StrictVariables);
        context.AutoIndent = Flag("autoindent", context.AutoIndent);
        context.IndentOnEmptyLines = Flag("indentempty", context.IndentOnEmptyLines);
        context.EnableRelaxedMemberAccess = Flag("relaxedmember", context.EnableRelaxedMemberAccess);
        context.EnableRelaxedTargetAccess = Flag("relaxedtarget", context.EnableRelaxedTargetAccess);
        context.EnableRelaxedIndexerAccess = Flag("relaxedindexer", context.EnableRelaxedIndexerAccess);
        context.EnableRelaxedFunctionAccess = Flag("relaxedfunction", context.EnableRelaxedFunctionAccess);
        context.LoopLimit = Number("looplimit", context.LoopLimit);
        context.RecursiveLimit = Number("recursivelimit", context.RecursiveLimit);
        context.LimitToString = Number("limittostring", context.LimitToString);
        if (options.TryGetValue("culture", out var culture))
        {
            context.PushCulture(CultureInfo.GetCultureInfo(culture));
        }
        context.PushGlobal(NewModel());
        return context;

        bool Flag(string name, bool otherwise) =>
            options.TryGetValue(name, out var value) ? value == "true" : otherwise;

        int Number(string name, int otherwise) =>
            options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
    }

    internal static ScriptObject NewModel()
    {
        var model = new ScriptObject();
        model.Import(new SiteModel());
        model["so"] = new ScriptObject
        {
            ["Title"] = "kept",
            ["a b"] = 1,
            ["x"] = new ScriptArray { 1, 2, 3 },
        };
        model["dict"] = new Dictionary<string, object?>
        {
            ["Key"] = "v",
            ["n"] = null,
            ["inner"] = new Dictionary<string, object?> { ["deep"] = 42 },
        };
        model["nothing"] = null;
        model.Import("shout", new Func<string?, string>(s => (s ?? "<null>").ToUpperInvariant() + "!"));
        model.Import("add", new Func<int, int, int>((a, b) => a + b));
        model.Import("greet", new Func<string?, string?, string>((who, how) => how + " " + who));
        return model;
    }

    /// <summary>Errors are compared by type and place: the words of a message are each engine's own.</summary>
    private static string WithoutWords(string output) =>
        output.StartsWith("!!! ", StringComparison.Ordinal)
            ? output.Split('\n')[0] + string.Concat(Places().Matches(output).Select(place => "\n" + place.Value))
            : output;

    [GeneratedRegex(
        @"^[^\s(]+\(\d+,\d+\) : (error|warning)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Places();
}
