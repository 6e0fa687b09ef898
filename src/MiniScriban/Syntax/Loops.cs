using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>offset: a limit: b reversed cols: c</c></summary>
internal sealed record LoopOptions(Expression? Offset, Expression? Limit, bool Reversed, Expression? Columns);

/// <summary><c>for a in b … else … end</c></summary>
internal class ForStatement(
    SourceSpan span,
    PathExpression variable,
    Expression source,
    LoopOptions options,
    Block body,
    Block? otherwise
) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        if (source.Evaluate(context) is not { } value)
        {
            return;
        }
        var items = new LoopItems(context, source.Span, value, options);
        if (items.Count == 0)
        {
            otherwise?.Execute(context);
            return;
        }

        var (frame, name) = variable is LocalVariable local
            ? (context.Locals.Variables, local.Name[1..])
            : (context.Globals, variable.Name);
        var slot = frame.OpenLoop(name);
        var state = new LoopState(context.Loop) { Length = items.Count };
        context.Loop = state;
        try
        {
            object? previous = null;
            for (var i = 0; i < items.Count; i++)
            {
                context.CountStep(Span);
                var item = items[i];
                state.Index = i;
                state.Changed = i == 0 || !Equals(previous, item);
                previous = item;
                frame.SetLoop(slot, item);
                Step(context, state, i == items.Count - 1);
                if (context.Flow == Flow.Break || context.Flow == Flow.Continue)
                {
                    var leaves = context.Flow == Flow.Break;
                    context.Flow = Flow.None;
                    if (leaves)
                    {
                        break;
                    }
                }
                else if (context.Flow == Flow.Return)
                {
                    break;
                }
            }
            Finish(context, state);
        }
        finally
        {
            frame.CloseLoop();
            context.Loop = state.Outer;
        }
    }

    protected Block Body => body;

    protected LoopOptions Options => options;

    protected virtual void Step(TemplateContext context, LoopState state, bool last) => body.Execute(context);

    protected virtual void Finish(TemplateContext context, LoopState state) { }
}

/// <summary><c>tablerow a in b cols: c … end</c></summary>
internal sealed class TableRowStatement(
    SourceSpan span,
    PathExpression variable,
    Expression source,
    LoopOptions options,
    Block body,
    Block? otherwise
) : ForStatement(span, variable, source, options, body, otherwise)
{
    protected override void Step(TemplateContext context, LoopState state, bool last)
    {
        var columns = Columns(context);
        var column = state.Index % columns;
        if (column == 0)
        {
            context.Write($"<tr class=\"row{Numbers.Box(state.Index / columns + 1)}\">");
        }
        state.Column = column;
        context.Write($"<td class=\"col{Numbers.Box(column + 1)}\">");
        Body.Execute(context);
        context.Write("</td>");
        if (column == columns - 1 || last)
        {
            context.Write("</tr>" + context.NewLine);
        }
    }

    private int Columns(TemplateContext context) =>
        Options.Columns is { } columns
            ? Math.Max(1, (int)Conversions.To(context, columns.Span, columns.Evaluate(context), typeof(int))!)
            : 1;
}

/// <summary><c>while a … end</c></summary>
internal sealed class WhileStatement(SourceSpan span, Expression condition, Block body) : Statement(span)
{
    public override void Execute(TemplateContext context)
    {
        var state = new LoopState(context.Loop);
        context.Loop = state;
        try
        {
            for (; Conversions.ToBool(condition.Evaluate(context)); state.Index++)
            {
                context.CountStep(Span);
                body.Execute(context);
                if (context.Flow == Flow.Return)
                {
                    break;
                }
                var leaves = context.Flow == Flow.Break;
                context.Flow = Flow.None;
                if (leaves)
                {
                    break;
                }
            }
        }
        finally
        {
            context.Loop = state.Outer;
        }
    }
}

/// <summary>What a loop runs over: first the offset is skipped, then the rest turned round, then the limit applied.</summary>
internal readonly struct LoopItems
{
    private readonly IList? list;
    private readonly ScriptRange? range;
    private readonly int offset;
    private readonly int available;
    private readonly bool reversed;

    public LoopItems(TemplateContext context, SourceSpan span, object source, LoopOptions options)
    {
        range = source as ScriptRange;
        list = range is null ? source as IList ?? ToList(context, span, source) : null;
        var total = range is null ? list!.Count : (int)Int128.Min(range.Length, int.MaxValue);
        offset = Math.Clamp(Value(context, options.Offset), 0, total);
        available = total - offset;
        reversed = options.Reversed;
        var limit = Value(context, options.Limit);
        Count = limit > 0 ? Math.Min(limit, available) : available;
    }

    public int Count { get; }

    public object? this[int index]
    {
        get
        {
            var place = offset + (reversed ? available - 1 - index : index);
            return range is null ? list![place] : range.At(place);
        }
    }

    private static int Value(TemplateContext context, Expression? option) =>
        option is null ? 0 : (int)Conversions.To(context, option.Span, option.Evaluate(context), typeof(int))!;

    private static List<object?> ToList(TemplateContext context, SourceSpan span, object source)
    {
        var items = new List<object?>();
        foreach (var item in Sequence(span, source))
        {
            items.Add(item);
            // The steps are counted when the loop makes them; here only what no limit would ever end.
            if (context.LoopLimit > 0 && items.Count > context.LoopLimit)
            {
                break;
            }
        }
        return items;
    }

    private static IEnumerable Sequence(SourceSpan span, object source) =>
        source switch
        {
            string text => text,
            IScriptObject members => members
                .GetMembers()
                .Select(name =>
                {
                    members.TryGetValue(null!, span, name, out var value);
                    return new KeyValuePair<string, object?>(name, value);
                }),
            _ => Conversions.ToSequence(span, source),
        };
}
